package ke.cp2.web.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks what a reader types into a page that asks for it: the use case refuses it when missing. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.CLASS)
public @interface Typed {}
