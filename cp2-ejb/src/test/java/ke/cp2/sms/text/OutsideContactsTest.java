package ke.cp2.sms.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutsideContactsTest {

    private static final String SHORT_CODE = "22262";
    private static final String SUPPORT = "+254 20 555 0100";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Call 0722 000 111 today            | 0722 000 111
                    Call +254-722-000111 today         | +254-722-000111
                    Piga simu (020) 555 0199 leo       | (020) 555 0199
                    Send 500 to number 522522 now      | 522522
                    Tuma neno kwa 40404                | 40404
                    Dial *334*1# and answer            | *334*1#
                    Send it to 5 2 2 5 2 2             | 5 2 2 5 2 2
                    Send it to 522.522 now             | 522.522
                    Account 52 25 22 waits             | 52 25 22
                    Account \uff15\uff12\uff12\uff15 waits | 5225
                    Account S22S22 waits               | S22S22
                    Send to zero seven two two, one    | zero seven two two, one
                    Tuma kwa tano mbili mbili leo      | tano mbili mbili
                    Send to O722 now                   | O722
                    Your till is 47                    | till
                    Pay to me, not to the bank          | Pay to
                    WhatsApp us at knec_jobs           | WhatsApp
                    Read evil dot com for more         | evil dot com
                    Read evil [dot] co for more        | evil [dot] co
                    Soma evil nukta com leo            | evil nukta com
                    Read evil . com for more           | evil . com
                    Write to council@evil              | council@evil
                    Read evil dot example for more     | evil dot example
                    Soma evil (nukta) app leo          | evil (nukta) app
                    Read evil doti site for more       | evil doti site
                    Fill in bit ly/abc today           | bit ly
                    Fill in bit . ly today             | bit . ly
                    Fill in goo gl/xyz today           | goo gl
                    Fill in tiny url abc today         | tiny url
                    Open t me/jobs today               | t me
                    Open forms gle/abc today           | forms gle
                    Write to wa me/jobs today          | wa me
                    Whats App us at knec jobs          | Whats App
                    Tele gram us at knec jobs          | Tele gram
                    Send to 0 7 1 2 3 4 5 6 7 8 now    | 0 7 1 2 3 4 5 6 7 8
                    Send to 0.7.1.2.3.4.5.6.7.8 now    | 0.7.1.2.3.4.5.6.7.8
                    Send to 0 - - 7 - - 1 - - 2 now    | 0 - - 7 - - 1 - - 2
                    Send to zero 7 two 2 now           | zero 7 two 2
                    Send to oh seven one two now       | oh seven one two
                    M-Pesa elfu moja leo               | M-Pesa elfu
                    Tuma shilingi mia tano leo         | Tuma shilingi mia
                    Send me one thousand now           | Send me one thousand
                    Toa pesa kwa wakala leo            | kwa wakala
                    Centre 07220001 11 is for you      | 07220001 11
                    Read evil [.] example now          | evil [.] example
                    Read evil (.) com now              | evil (.) com
                    Read evil{.}com now                | evil{.}com
                    Fill in bitly abc today            | bitly
                    Fill in bit-ly/abc today           | bit-ly
                    Fill in b i t l y today            | bitly
                    Read www evil com now              | www evil
                    Read w w w evil com now            | www evil
                    Read hxxp evil com now             | hxxp evil
                    Read http evil com now             | http evil
                    Read evil dotcom now               | evil dotcom
                    Read evildotcom now                | Read evildotcom
                    Read evil full stop com now        | evil full stop com
                    Read evil fullstop com now         | evil fullstop com
                    Read evil period com now           | evil period com
                    Read evil d o t com now            | evil dot com
                    Read evil . c o m now              | evil . com
                    Read e v i l . c o m now           | evil . com
                    Read evil-dot-example now          | evil-dot-example
                    Read evil_dot_com now              | evil_dot_com
                    Read evil-dot-anything now         | evil-dot-anything
                    Read evil,com now                  | evil,com
                    Read evil , com now                | evil , com
                    Read evil d0t example now          | evil d0t example
                    Read evil dot c0m now              | evil dot c0m
                    Tuma kwa \u0660\u0667\u0661\u0661\u0667\u0667\u0660\u0660\u0660\u0661 leo | 0711770001
                    Tuma kwa \u0966\u096d\u0968\u0968\u0967 leo | 07221
                    """)
    void isFoundAsItIsWritten(String text, String contact) {
        assertThat(OutsideContacts.in(text, SHORT_CODE, SUPPORT)).containsExactly(contact);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Send STOP to 22262. Ask 020 555 0100 or +254 20 555 0100.",
                "Be there on 2 Nov 2027, 08:00 to 17:00, with 2 papers. Report to KCSE 2027.",
                "The rate is KES 1,250 a day for 12 days, 2027-11-02 to 2027-11-13.",
                "Tuma STOP kwa 22262. Malipo ni KES 12,500.00 kwa siku 10.",
                "You can come. Me and you will meet. Go to the dot on the map.",
                "KCSE 2027, paper 2: 25 Oct to 19 Nov. Kikao ni 3 Desemba 2026 saa 08:30.",
                "Report to centre 32005101 at 07:30 on 2 November. Fika kituo 32005101 saa 1:30.",
                "Kituo nambari 32005101 kina watahiniwa 250 na wasimamizi wawili.",
                "Your name with M-Pesa must be that of your ID card; pay is by M-Pesa after the exam.",
                "One of the two, or three of the four, is on leave. Moja kati ya mbili, au tatu.",
                "It is a point of law. The point is to come early; the dot is on the map.",
                "The exam has 3 papers: 1, 2 and 3. Part 1 begins at 08:00, part 2 at 10:30.",
                "The wages of a hundred people are paid in two weeks. Watu mia moja wanahitajika.",
                "A bit later the bus is in the town; Mwalimu wa mesi atakuwepo.",
                "Walimu elfu moja watasimamia mtihani; wakala wa serikali atakuwepo.",
                "We need 12 people, 3 days, and 250 candidates each.",
                "Dot 3 of the list is yours; put a dot on each line, and a full stop at the end.",
                "The school is 12,5 km from Nakuru, Kenya, and 3,5 km from the road.",
                "Bring a pen, e.g. a blue one, at 8 a.m., i.e. early. Come, net of travel, for 2 days.",
                "J. K. M. Mwangi of P C E A Girls (Block A - B - C) receives you. K.C.S.E. papers wait.",
                "The period of marking ends in May. At this point nobody is late (see point 3).",
                "Nukta tatu za orodha; weka nukta mwisho wa sentensi. Nakuru, Kenya, km 12,5.",
                "The anecdote, the antidote and the dotted line; it took a bit. Ms. Odoti comes, too.",
                "Information (if any), co-operation, and, only then, apples."
            })
    void whatTheCouncilSaysOfItselfIsNone(String text) {
        assertThat(OutsideContacts.in(text, SHORT_CODE, SUPPORT)).isEmpty();
    }

    @Test
    void eachIsNamedOnce() {
        assertThat(OutsideContacts.in("0722000111 au 0722000111", SHORT_CODE, SUPPORT))
                .containsExactly("0722000111");
    }
}
