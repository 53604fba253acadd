package ke.cp2.profile;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.LinkedHashMap;
import java.util.Map;
import ke.cp2.platform.cipher.EncryptedConverter;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.profile.form.NextOfKinForm;
import ke.cp2.profile.value.Relationship;
import org.jspecify.annotations.Nullable;

/** Names the person to call in an emergency. A value: a change replaces it as a whole. */
@Embeddable
public class NextOfKin {

    /** Nobody named yet; the database reads it as null. */
    static final NextOfKin NONE = new NextOfKin();

    @Column(name = "NEXT_OF_KIN_NAME_ENC")
    @Convert(converter = NextOfKin.NextOfKinNameColumn.class)
    private @Nullable String name;

    @Column(name = "NEXT_OF_KIN_PHONE_ENC")
    @Convert(converter = NextOfKin.NextOfKinPhoneColumn.class)
    private @Nullable String phone;

    @Column(name = "NEXT_OF_KIN_RELATIONSHIP")
    @Enumerated(EnumType.STRING)
    private @Nullable Relationship relationship;

    protected NextOfKin() {}

    /** Takes the fields of a form. */
    NextOfKin(NextOfKinForm form) {
        name = form.getName();
        phone = telephone(form.getPhone());
        relationship = form.getRelationship();
    }

    /** A Kenyan mobile number in its normal form, any other number with its digits only. */
    private static @Nullable String telephone(@Nullable String written) {
        if (written == null) {
            return null;
        }
        return MobileNumber.parse(written)
                .map(MobileNumber::digits)
                .orElseGet(() -> written.replaceAll("[^+0-9]", ""));
    }

    /** The values by the names of the form's fields. */
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", name);
        values.put("phone", phone);
        values.put("relationship", relationship);
        return values;
    }

    /** The details to be edited by their owner, nothing masked. */
    NextOfKinForm toForm(int version) {
        NextOfKinForm form = new NextOfKinForm();
        form.setName(name);
        form.setPhone(phone);
        form.setRelationship(relationship);
        form.setVersion(version);
        return form;
    }

    public @Nullable String name() {
        return name;
    }

    public @Nullable String phone() {
        return phone;
    }

    public @Nullable Relationship relationship() {
        return relationship;
    }

    /** Encrypts {@code NEXT_OF_KIN_NAME_ENC}. */
    @Converter
    public static class NextOfKinNameColumn extends EncryptedConverter
            implements AttributeConverter<String, String> {
        public NextOfKinNameColumn() {
            super("PROFILE.NEXT_OF_KIN_NAME_ENC");
        }
    }

    /** Encrypts {@code NEXT_OF_KIN_PHONE_ENC}. */
    @Converter
    public static class NextOfKinPhoneColumn extends EncryptedConverter
            implements AttributeConverter<String, String> {
        public NextOfKinPhoneColumn() {
            super("PROFILE.NEXT_OF_KIN_PHONE_ENC");
        }
    }
}
