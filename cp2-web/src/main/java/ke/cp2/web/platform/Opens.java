package ke.cp2.web.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the method that fills a backing bean when its page opens, before anything else of it. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Opens {}
