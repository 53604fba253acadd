package ke.cp2.web.centre;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import ke.cp2.centre.list.CentreColumn;
import ke.cp2.intake.ImportSheetView;
import ke.cp2.intake.sheet.Layout;
import ke.cp2.web.intake.SheetChoice;
import ke.cp2.web.platform.language.PageTexts;
import org.omnifaces.util.Faces;

/** A sheet of centres on the preview: which column has what. */
public class CentreSheet extends SheetChoice {

    private static final long serialVersionUID = 1L;

    private final int[] fields = new int[CentreColumn.values().length];

    CentreSheet(ImportSheetView sheet) {
        super(sheet);
        Arrays.setAll(fields, sheet.layout()::field);
    }

    @Override
    protected Layout layout() {
        return Layout.of(getHeader(), Arrays.stream(fields).boxed().toList());
    }

    /** Says where each field stands; of those that not every list has, where they do. */
    @Override
    public List<String> getColumnWords() {
        return Stream.of(CentreColumn.values())
                .sorted(Comparator.comparingInt(CentreColumn::place))
                .filter(column -> column.isNeeded() || shown().layout().field(column.place()) >= 0)
                .map(this::words)
                .toList();
    }

    private String words(CentreColumn column) {
        String name = PageTexts.of("centre", Faces.getLocale(), "column." + column);
        int place = shown().layout().field(column.place());
        return place < 0
                ? text("sheet.noColumn", name)
                : text("sheet.column", name, letter(place), heading(place)).strip();
    }

    @Override
    public boolean isReadable() {
        return Stream.of(CentreColumn.values())
                .filter(CentreColumn::isNeeded)
                .allMatch(column -> shown().layout().field(column.place()) >= 0);
    }

    public int getCode() {
        return fields[CentreColumn.CODE.place()];
    }

    public void setCode(int column) {
        fields[CentreColumn.CODE.place()] = column;
    }

    public int getName() {
        return fields[CentreColumn.NAME.place()];
    }

    public void setName(int column) {
        fields[CentreColumn.NAME.place()] = column;
    }

    public int getExam() {
        return fields[CentreColumn.EXAM.place()];
    }

    public void setExam(int column) {
        fields[CentreColumn.EXAM.place()] = column;
    }

    public int getCounty() {
        return fields[CentreColumn.COUNTY.place()];
    }

    public void setCounty(int column) {
        fields[CentreColumn.COUNTY.place()] = column;
    }

    public int getSubCounty() {
        return fields[CentreColumn.SUB_COUNTY.place()];
    }

    public void setSubCounty(int column) {
        fields[CentreColumn.SUB_COUNTY.place()] = column;
    }

    public int getCandidates() {
        return fields[CentreColumn.CANDIDATES.place()];
    }

    public void setCandidates(int column) {
        fields[CentreColumn.CANDIDATES.place()] = column;
    }

    public int getBraille() {
        return fields[CentreColumn.BRAILLE.place()];
    }

    public void setBraille(int column) {
        fields[CentreColumn.BRAILLE.place()] = column;
    }

    public int getSignLanguage() {
        return fields[CentreColumn.SIGN_LANGUAGE.place()];
    }

    public void setSignLanguage(int column) {
        fields[CentreColumn.SIGN_LANGUAGE.place()] = column;
    }

    public int getLatitude() {
        return fields[CentreColumn.LATITUDE.place()];
    }

    public void setLatitude(int column) {
        fields[CentreColumn.LATITUDE.place()] = column;
    }

    public int getLongitude() {
        return fields[CentreColumn.LONGITUDE.place()];
    }

    public void setLongitude(int column) {
        fields[CentreColumn.LONGITUDE.place()] = column;
    }

    public int getHost() {
        return fields[CentreColumn.HOST.place()];
    }

    public void setHost(int column) {
        fields[CentreColumn.HOST.place()] = column;
    }
}
