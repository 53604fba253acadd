package ke.cp2.platform.cipher;

import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts a sensitive attribute on its way to the database. Each column has a converter of its
 * own, because the column's name is bound to its values: {@code @Convert(converter = …)} names a
 * subclass.
 */
public abstract class EncryptedConverter implements AttributeConverter<String, String> {

    private final String column;
    private volatile @Nullable FieldCipher cipher;

    /**
     * A converter of a column.
     *
     * @param column table and column, {@code PROFILE.KRA_PIN_ENC}
     */
    protected EncryptedConverter(String column) {
        this.column = column;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable String text) {
        return text == null ? null : cipher().encrypt(text);
    }

    @Override
    public @Nullable String convertToEntityAttribute(@Nullable String value) {
        return value == null ? null : cipher().decrypt(value);
    }

    /** Table and column. */
    public final String column() {
        return column;
    }

    /**
     * Made when it is needed: JPA makes converters where no keys are configured, as for a schema.
     */
    private FieldCipher cipher() {
        FieldCipher made = cipher;
        if (made == null) {
            made = FieldCipher.of(column);
            cipher = made;
        }
        return made;
    }
}
