package ke.cp2.platform;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Encrypts a sensitive attribute on its way to the database: {@code @Convert(converter = …)}. */
@Converter
public class EncryptedConverter implements AttributeConverter<String, String> {

    private static final class Holder {
        private static final FieldCipher CIPHER = FieldCipher.configured();
    }

    @Override
    public String convertToDatabaseColumn(String text) {
        return Holder.CIPHER.encrypt(text);
    }

    @Override
    public String convertToEntityAttribute(String value) {
        return Holder.CIPHER.decrypt(value);
    }
}
