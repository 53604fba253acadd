package ke.cp2.nation;

import java.util.List;
import java.util.SplittableRandom;

/** Invented names as they are heard in a county. */
final class NationNames {

    private record Region(
            String counties, List<String> women, List<String> men, List<String> last) {}

    private static final List<Region> REGIONS =
            List.of(
                    new Region(
                            "001 002 003 004 005 006",
                            list("Amina Mwanaisha Kadzo Fatuma Mwaka Riziki Zuhura Dama"),
                            list("Salim Katana Omari Charo Juma Karisa Hamisi Baya"),
                            list(
                                    "Mwadime Abdalla Kazungu Mwinyi Chengo Kombo Bakari Mwakio Ngala")),
                    new Region(
                            "007 008 009 010 011",
                            list("Halima Habiba Khadija Sahara Rukia Zeinab Qabale Shamsa"),
                            list("Hassan Abdi Yusuf Ibrahim Galgalo Mohamud Adan Guyo"),
                            list("Abdullahi Hussein Duba Sheikh Halake Noor Ali Bonaya Issack")),
                    new Region(
                            "012 013 014",
                            list("Kanana Kagendo Karimi Nkatha Makena Kathure Gacheri Ciambaka"),
                            list("Mutethia Kimathi Murithi Mwenda Kinoti Muriuki Njeru Gitonga"),
                            list(
                                    "M'Mworia Mugambi Ireri Kirimi Nyaga Mbaabu Kaburu Mutegi Marangu")),
                    new Region(
                            "015 016 017",
                            list("Mwende Ndinda Kalekye Mumbua Syombua Katunge Nthenya Wayua"),
                            list("Mutua Musyoka Kioko Muthama Nzioka Kyalo Mwanzia Makau"),
                            list("Mutuku Kilonzo Ndunda Wambua Musembi Mulwa Maingi Nzomo Mbithi")),
                    new Region(
                            "018 019 020 021 022",
                            list("Wanjiru Wanjiku Wairimu Nyambura Njeri Wangari Muthoni Waithera"),
                            list("Kamau Mwangi Njoroge Karanja Kariuki Maina Gichuru Ndung'u"),
                            list(
                                    "Ng'ang'a Gathoni Kimani Macharia Waweru Gitau Muchiri Thuo Irungu")),
                    new Region(
                            "023 024 025 027 028 029 030 035 036 026",
                            list(
                                    "Chebet Jerono Chepkoech Jepkosgei Cherono Chelimo Jebet Nasimiyu"),
                            list(
                                    "Kiprono Kiptoo Cheruiyot Kipchumba Ekal Lomuria Kiplagat Lokwang"),
                            list("Rotich Koech Bett Kosgei Langat Ekiru Limo Tanui Lokol")),
                    new Region(
                            "037 038 039 040",
                            list("Nekesa Nafula Nanjala Khasandi Ayuma Nasambu Imali Kageha"),
                            list("Wafula Barasa Simiyu Wekesa Masinde Luvaha Juma Shikuku"),
                            list(
                                    "Wanjala Makokha Mukhwana Amukoya Wangila Lusweti Kisanya Imbuga Were")),
                    new Region(
                            "041 042 043 044",
                            list("Achieng Atieno Akinyi Awuor Adhiambo Anyango Apiyo Akoth"),
                            list("Otieno Ochieng Odhiambo Ouma Omondi Okoth Owino Opiyo"),
                            list("Okello Onyango Oduor Ogola Ojwang Obura Ong'ayo Oluoch Owuor")),
                    new Region(
                            "045 046",
                            list("Moraa Kemunto Nyaboke Kwamboka Bosibori Kerubo Moraa Nyanchama"),
                            list("Nyamweya Onsongo Mogaka Ombati Nyakundi Makori Ongeri Momanyi"),
                            list(
                                    "Ondieki Mokaya Osoro Gesare Nyabuto Mose Orina Bogonko Mong'are")));

    private NationNames() {}

    private static List<String> list(String names) {
        return List.of(names.split(" "));
    }

    /** A full name; Nairobi's people come from everywhere. */
    static String of(String countyCode, boolean woman, SplittableRandom chance) {
        Region region = region(countyCode, chance);
        String first = pick(woman ? region.women() : region.men(), chance);
        String middle = pick(woman ? region.men() : region.last(), chance);
        return first + ' ' + middle + ' ' + pick(region.last(), chance);
    }

    private static Region region(String countyCode, SplittableRandom chance) {
        return REGIONS.stream()
                .filter(region -> region.counties().contains(countyCode))
                .findFirst()
                .orElseGet(() -> pick(REGIONS, chance));
    }

    static <T> T pick(List<T> from, SplittableRandom chance) {
        return from.get(chance.nextInt(from.size()));
    }
}
