package ke.cp2.intake.reading;

import ke.cp2.intake.Imports;
import ke.cp2.intake.ProfessionalImport;
import ke.cp2.intake.sheet.Layout;
import ke.cp2.intake.sheet.SheetRow;

/** Judges the rows of an import of professionals: each is a number to use, or refused. */
final class PeopleRows implements RowJudge {

    private final ImportCheck check = new ImportCheck();
    private final Imports records;

    PeopleRows(Imports records) {
        this.records = records;
    }

    ImportCheck.Judged judged(ReadSheet sheet, SheetRow row) {
        Layout layout = sheet.layout();
        return check.check(row, layout, sheet.hasBareNumbers(layout.number()));
    }

    @Override
    public void pass(ReadSheet sheet, SheetRow row) {
        judged(sheet, row);
    }

    @Override
    public RowWriter writer(ReadList list) {
        return new Writer((ProfessionalImport) list);
    }

    /** Writes rows and counts them. */
    private final class Writer implements RowWriter {

        private final ProfessionalImport file;
        private final int before;
        private final ImportRowWriter rows;
        private int usable;
        private int refused;

        Writer(ProfessionalImport file) {
            this.file = file;
            this.before = file.rows();
            this.rows = records.writer(file);
        }

        @Override
        public void write(ReadSheet sheet, SheetRow row) {
            ImportCheck.Judged judged = judged(sheet, row);
            rows.write(sheet.position(), row.line(), judged);
            if (judged.refusal() == null) {
                usable++;
            } else {
                refused++;
            }
        }

        @Override
        public void close() {
            rows.close();
            file.found(usable, refused, records.countWithAccount(file.id(), before));
        }

        @Override
        public int usable() {
            return usable;
        }

        @Override
        public int refused() {
            return refused;
        }
    }
}
