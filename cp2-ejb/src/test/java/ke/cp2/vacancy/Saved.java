package ke.cp2.vacancy;

import java.lang.reflect.Field;

/** Gives an entity the id that the database would give it. */
final class Saved {

    private Saved() {}

    static void give(Object entity, long id) {
        try {
            Field field = entity.getClass().getDeclaredField("id");
            field.setAccessible(true);
            field.set(entity, id);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
