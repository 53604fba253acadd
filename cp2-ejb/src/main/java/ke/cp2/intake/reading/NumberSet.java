package ke.cp2.intake.reading;

import ke.cp2.platform.typed.MobileNumber;

/** Numbers that were met, in some 8 bytes each: a list has 400,000 of them. */
public final class NumberSet {

    private static final int FIRST_SIZE = 1024;
    private static final int COUNTRY_CODE = 3;

    /** Open addressing; 0 is free, and no number. */
    private int[] table = new int[FIRST_SIZE];

    private int size;

    /** Adds a mobile number; false when it is there. */
    boolean add(MobileNumber number) {
        return add(Integer.parseInt(number.digits().substring(COUNTRY_CODE)));
    }

    /** Adds a number that is not 0; false when it is there. */
    public boolean add(int number) {
        if (size * 2 >= table.length) {
            grow();
        }
        boolean added = put(number);
        size += added ? 1 : 0;
        return added;
    }

    private boolean put(int number) {
        int at = slot(number);
        while (table[at] != 0) {
            if (table[at] == number) {
                return false;
            }
            at = at + 1 & table.length - 1;
        }
        table[at] = number;
        return true;
    }

    /** Neighbouring numbers, as lists have them, far from each other. */
    private int slot(int number) {
        int mixed = number * 0x9E3779B9;
        return (mixed ^ mixed >>> 16) & table.length - 1;
    }

    private void grow() {
        int[] before = table;
        table = new int[before.length * 2];
        for (int number : before) {
            if (number != 0) {
                put(number);
            }
        }
    }
}
