package ke.cp2.web.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import org.junit.jupiter.api.Test;

class RecordResolverTest {

    private record Person(String name) {}

    private final RecordResolver resolver = new RecordResolver();
    private final ELContext context = new Context();

    @Test
    void aComponentOfARecordIsRead() {
        assertThat(resolver.getValue(context, new Person("Amina"), "name")).isEqualTo("Amina");
        assertThat(context.isPropertyResolved()).isTrue();
    }

    @Test
    void whatHasTheTypeIsNotConverted() {
        assertThat(resolver.convertToType(context, "text", String.class)).isEqualTo("text");
        assertThat(context.isPropertyResolved()).isTrue();
        context.setPropertyResolved(false);
        assertThat(resolver.convertToType(context, true, boolean.class)).isTrue();
        assertThat(context.isPropertyResolved()).isTrue();
    }

    @Test
    void whatHasAnotherTypeIsLeftToOthers() {
        assertThat(resolver.convertToType(context, 7, String.class)).isNull();
        assertThat(resolver.convertToType(context, null, String.class)).isNull();
        assertThat(resolver.convertToType(context, "true", boolean.class)).isNull();
        assertThat(context.isPropertyResolved()).isFalse();
    }

    private static final class Context extends ELContext {

        @Override
        public ELResolver getELResolver() {
            return new RecordResolver();
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            throw new UnsupportedOperationException();
        }

        @Override
        public VariableMapper getVariableMapper() {
            throw new UnsupportedOperationException();
        }
    }
}
