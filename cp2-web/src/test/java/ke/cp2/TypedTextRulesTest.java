package ke.cp2;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds that nothing invisible gets past a form, whoever fills it in: a page or another way in. */
class TypedTextRulesTest {

    private static final Path PAGES = Path.of("src/main/webapp");

    /** Inputs that {@code TypedInputs} cleans, and those that it must leave alone. */
    private static final Set<String> KNOWN_INPUTS =
            Set.of(
                    "input",
                    "inputText",
                    "inputTextarea",
                    "inputHidden",
                    "inputSecret",
                    "inputFile");

    private static final Pattern INPUT = Pattern.compile("<\\w+:(\\w*[iI]nput\\w*|password)\\b");

    private static final String HOSTILE = "\u202eKip\u0000to\u200bo\ufeff\u001b";

    @Test
    void everySetterOfAFormTakesOutWhatNobodySees() throws Exception {
        List<Class<?>> forms =
                new ClassFileImporter()
                                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                                .importPackages("ke.cp2")
                                .stream()
                                .filter(type -> type.getSimpleName().matches("\\w+(Form|Filter)"))
                                .filter(type -> !type.isRecord() && !type.isInterface())
                                .filter(
                                        type ->
                                                !type.getModifiers()
                                                        .contains(JavaModifier.ABSTRACT))
                                .map(JavaClass::reflect)
                                .<Class<?>>map(type -> type)
                                .toList();
        assertThat(forms).hasSizeGreaterThan(12);
        List<String> wrong = new ArrayList<>();
        for (Class<?> form : forms) {
            for (Method setter : form.getMethods()) {
                if (setter.getName().matches("set[A-Z]\\w*")
                        && List.of(setter.getParameterTypes()).equals(List.of(String.class))) {
                    String kept = kept(form, setter);
                    if (kept != null && !kept.toLowerCase(Locale.ROOT).equals("kiptoo")) {
                        wrong.add(form.getSimpleName() + "." + setter.getName());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String kept(Class<?> form, Method setter) throws Exception {
        Constructor<?> empty;
        try {
            empty = form.getDeclaredConstructor();
        } catch (NoSuchMethodException e) {
            // Made by a use case only: TemplateForm, which its pattern cleans.
            return null;
        }
        empty.setAccessible(true);
        Object filled = empty.newInstance();
        setter.invoke(filled, HOSTILE);
        Object kept = form.getMethod("g" + setter.getName().substring(1)).invoke(filled);
        return (String) kept;
    }

    @Test
    void pagesHaveOnlyInputsThatAreCleaned() throws IOException {
        List<String> others = new ArrayList<>();
        int found = 0;
        try (Stream<Path> pages = Files.walk(PAGES)) {
            for (Path page : pages.filter(p -> p.toString().endsWith(".xhtml")).toList()) {
                Matcher input = INPUT.matcher(Files.readString(page));
                while (input.find()) {
                    found++;
                    if (!KNOWN_INPUTS.contains(input.group(1))) {
                        others.add(page + ": " + input.group());
                    }
                }
            }
        }
        assertThat(found).isGreaterThan(60);
        assertThat(others).isEmpty();
    }
}
