package ke.cp2.platform.typed;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;

/**
 * A number, a code or an e-mail address that fits the pattern after it was cleaned by {@link
 * TypedText#code}; null and what has nothing to read are valid.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = TypedCode.Reader.class)
public @interface TypedCode {

    /** The regular expression. */
    String regexp();

    String message();

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Cleans, then compares. */
    class Reader implements ConstraintValidator<TypedCode, String> {

        private Pattern pattern;

        @Override
        public void initialize(TypedCode code) {
            pattern = Pattern.compile(code.regexp());
        }

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            String code = TypedText.code(text);
            return code == null || pattern.matcher(code).matches();
        }
    }
}
