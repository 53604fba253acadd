package ke.cp2;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import ke.cp2.platform.cipher.EncryptedConverter;
import org.junit.jupiter.api.Test;

/** Encrypted columns are known by their names, and each is bound to its own. */
class EncryptedColumnsTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("ke.cp2");

    @Test
    void theConverterOfAColumnIsBoundToThatColumn() throws ReflectiveOperationException {
        Map<String, String> bound = new TreeMap<>();
        TreeSet<String> columns = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            for (JavaField field : type.getFields()) {
                String converter =
                        field.isAnnotatedWith(Convert.class)
                                ? columnOf(field.reflect().getAnnotation(Convert.class).converter())
                                : null;
                String name =
                        field.isAnnotatedWith(Column.class)
                                ? field.getAnnotationOfType(Column.class).name()
                                : "";
                if (converter != null) {
                    bound.put(tableOf(type) + '.' + name, converter);
                }
                if (name.endsWith("_ENC") && field.getRawType().isEquivalentTo(String.class)) {
                    columns.add(tableOf(type) + '.' + name);
                }
            }
        }

        assertThat(bound)
                .hasSizeGreaterThan(7)
                .allSatisfy((column, of) -> assertThat(of).isEqualTo(column));
        assertThat(bound.keySet())
                .as("what a rotation of keys finds by its name")
                .isEqualTo(columns);
    }

    private static String columnOf(Class<?> converter) throws ReflectiveOperationException {
        return EncryptedConverter.class.isAssignableFrom(converter)
                ? ((EncryptedConverter) converter.getConstructor().newInstance()).column()
                : null;
    }

    /** The table of an entity, or of the entity that embeds the type. */
    private static String tableOf(JavaClass type) {
        if (type.isAnnotatedWith(Entity.class)) {
            return type.getAnnotationOfType(Table.class).name();
        }
        return CLASSES.stream()
                .filter(owner -> owner.isAnnotatedWith(Entity.class))
                .filter(
                        owner ->
                                owner.getFields().stream()
                                        .anyMatch(field -> field.getRawType().equals(type)))
                .map(EncryptedColumnsTest::tableOf)
                .findFirst()
                .orElseThrow();
    }
}
