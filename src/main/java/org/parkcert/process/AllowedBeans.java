package org.parkcert.process;

import java.beans.FeatureDescriptor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotWritableException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;

/** The beans that a diagram may name, and the one property that it may read. Beans are created when first named. */
@Component
class AllowedBeans extends ELResolver {

    private static final List<Class<?>> FOR_DIAGRAMS =
            List.of(JavaDelegate.class, ExecutionListener.class, TaskListener.class, ExpressionBean.class);

    private final BeanFactory beans;

    AllowedBeans(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        if (base == null && property instanceof String name && isForDiagrams(name)) {
            context.setPropertyResolved(true);
            return beans.getBean(name);
        }
        if (base instanceof DelegateExecution execution && "processBusinessKey".equals(property)) {
            context.setPropertyResolved(true);
            return execution.getProcessBusinessKey();
        }
        return null;
    }

    private boolean isForDiagrams(String name) {
        return beans.containsBean(name) && FOR_DIAGRAMS.stream().anyMatch(type -> beans.isTypeMatch(name, type));
    }

    @Override
    public @Nullable Object invoke(
            ELContext context,
            @Nullable Object base,
            Object method,
            Class<?> @Nullable [] types,
            @Nullable Object @Nullable [] arguments) {
        if (!(base instanceof ExpressionBean bean)) {
            return null;
        }
        @Nullable Object[] given = arguments == null ? new @Nullable Object[0] : arguments;
        var found = Arrays.stream(bean.getClass().getMethods())
                .filter(candidate -> candidate.getName().equals(method.toString()))
                .filter(candidate -> candidate.getDeclaringClass() != Object.class)
                .filter(candidate -> accepts(candidate, given))
                .findFirst();
        if (found.isEmpty()) {
            return null;
        }
        context.setPropertyResolved(true);
        return call(found.get(), bean, given);
    }

    private static boolean accepts(Method method, @Nullable Object[] arguments) {
        var types = method.getParameterTypes();
        if (types.length != arguments.length) {
            return false;
        }
        for (int i = 0; i < types.length; i++) {
            if (arguments[i] != null && !types[i].isInstance(arguments[i])) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Object call(Method method, ExpressionBean bean, @Nullable Object[] arguments) {
        try {
            method.setAccessible(true);
            return method.invoke(bean, arguments);
        } catch (InvocationTargetException thrown) {
            throw new ELException(thrown.getCause());
        } catch (IllegalAccessException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
        if (base != null || (property instanceof String name && isForDiagrams(name))) {
            throw new PropertyNotWritableException("Expressions do not write");
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
        return true;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
        return Collections.emptyIterator();
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return Object.class;
    }
}
