package ke.cp2.letter.bundle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import ke.cp2.platform.cipher.FieldCipher;

/** The letters of one centre in a bundle, encrypted: they have the numbers of ID cards. */
@Entity
@Table(name = "LETTER_BUNDLE_FILE")
public class LetterBundleFile {

    /** The column of the content. */
    static final String COLUMN = "LETTER_BUNDLE_FILE.CONTENT_ENC";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "LETTER_BUNDLE_FILE_SEQ")
    @SequenceGenerator(name = "LETTER_BUNDLE_FILE_SEQ")
    private Long id;

    @Column(name = "BUNDLE_ID")
    private long bundleId;

    @Column(name = "CENTRE_CODE")
    private String centreCode;

    private int letters;

    @Lob
    @Column(name = "CONTENT_ENC")
    private byte[] content;

    protected LetterBundleFile() {}

    LetterBundleFile(
            long bundleId, String centreCode, int letters, byte[] content, FieldCipher cipher) {
        this.bundleId = bundleId;
        this.centreCode = centreCode;
        this.letters = letters;
        this.content = cipher.encrypt(content);
    }

    String centreCode() {
        return centreCode;
    }

    byte[] content(FieldCipher cipher) {
        return cipher.decrypt(content);
    }
}
