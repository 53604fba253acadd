package ke.cp2.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/**
 * The uploaded file, encrypted, until its import is decided: an officer who corrects the columns
 * has it read again. {@link Imports} writes and reads it.
 */
@Entity
@Table(name = "IMPORT_FILE")
public class ImportFile {

    @Id
    @Column(name = "IMPORT_ID")
    private long importId;

    @Lob
    @Column(name = "CONTENT_ENC")
    private byte[] content;

    protected ImportFile() {}
}
