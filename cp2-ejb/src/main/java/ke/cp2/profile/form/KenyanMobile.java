package ke.cp2.profile.form;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import ke.cp2.platform.typed.MobileNumber;

/** A Kenyan mobile number in any of the forms that {@link MobileNumber} reads; null is valid. */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = KenyanMobile.Reader.class)
@interface KenyanMobile {

    String message() default "{cp2.profile.mobile}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks the value object itself. */
    class Reader implements ConstraintValidator<KenyanMobile, String> {

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null || MobileNumber.parse(text).isPresent();
        }
    }
}
