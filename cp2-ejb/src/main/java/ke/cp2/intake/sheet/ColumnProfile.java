package ke.cp2.intake.sheet;

/** Describes the cells of a column, counted over all rows of the sheet. */
final class ColumnProfile {

    private int filled;
    private int numbers;
    private int bare;
    private int bareSevens;
    private int spoilt;
    private int words;
    private int names;

    void add(String cell) {
        count(cell, 1);
    }

    /** Takes back a cell that turned out to be no person's. */
    void remove(String cell) {
        count(cell, -1);
    }

    private void count(String cell, int one) {
        if (cell.isBlank()) {
            return;
        }
        filled += one;
        NumberCell number = NumberCell.of(cell);
        if (number.isNumber()) {
            numbers += one;
        } else if (number.isBare()) {
            bare += one;
            bareSevens += number.number().digits().startsWith("2547") ? one : 0;
        } else if (number.isSpoiltNumber()) {
            spoilt += one;
        } else {
            countWords(cell.strip(), one);
        }
    }

    private void countWords(String text, int one) {
        if (Character.isLetter(text.charAt(0)) && text.chars().noneMatch(Character::isDigit)) {
            words += one;
            names += text.indexOf(' ') > 0 ? one : 0;
        }
    }

    /** Cells that are mobile numbers with their beginning. */
    int numbers() {
        return numbers;
    }

    /** Cells that look like one or more words. */
    int words() {
        return words;
    }

    /** Cells that look like two or more words, as names of people do. */
    int names() {
        return names;
    }

    /** Tells whether most cells are mobile numbers, whatever the header says. */
    boolean isOfNumbers() {
        return numbers * 2 > filled;
    }

    /** Tells whether most cells could be mobile numbers, where the header says that they are. */
    boolean isOfLikelyNumbers() {
        return (numbers + bare + spoilt) * 2 > filled;
    }

    /**
     * Tells whether some cells are mobile numbers, whatever the others are, as long as they are not
     * mostly nine digits: a header that says mobile number is then believed, and the others are
     * refused.
     */
    boolean hasNumbersBeside() {
        return numbers > 0 && numbers >= bare;
    }

    /**
     * Tells whether most numbers have lost their 0, so that those that begin with 1 may have, too.
     * Nine digits that mostly begin with something else than 7 are IDs, whoever chose the column.
     */
    boolean isOfBareNumbers() {
        return bareSevens > numbers && bareSevens * 2 >= bare;
    }
}
