package ke.cp2.web.platform.request;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.util.Nonbinding;
import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Has a parameter of the page's address injected: null when it is not there, or blank. */
@Qualifier
@Retention(RUNTIME)
@Target({FIELD, METHOD})
public @interface Param {

    /** Names it, where the field has another name. */
    @Nonbinding
    String name() default "";

    /** Says that there is no such page without it. */
    @Nonbinding
    boolean required() default false;
}
