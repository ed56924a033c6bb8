package org.parkcert.killed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.mybatis.spring.boot.autoconfigure.MybatisAutoConfiguration;
import org.mybatis.spring.boot.autoconfigure.MybatisLanguageDriverAutoConfiguration;
import org.parkcert.document.Typesetting;
import org.parkcert.identity.Actor;
import org.parkcert.identity.CurrentUser;
import org.parkcert.identity.RepresentedBodies;
import org.parkcert.outbox.Channel;
import org.parkcert.shared.ChinaTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ContextAnnotationAutowireCandidateResolver;
import org.springframework.core.env.Environment;

/**
 * The platform's own stores, numbers, documents, audit trail and outbox on a database, without engine and web, so that it starts in
 * seconds. It bears no stereotype, so that no scan finds it. What these need of other features is there in name only. The named points are here, around production code, and nowhere within it.
 */
@AutoConfigurationPackage(
        basePackages = {
            "org.parkcert.database",
            "org.parkcert.materials",
            "org.parkcert.casefile",
            "org.parkcert.audit",
            "org.parkcert.outbox"
        })
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    MybatisLanguageDriverAutoConfiguration.class,
    MybatisAutoConfiguration.class
})
@ComponentScan({
    "org.parkcert.database",
    "org.parkcert.content",
    "org.parkcert.document",
    "org.parkcert.filecheck",
    "org.parkcert.materials",
    "org.parkcert.casefile",
    "org.parkcert.audit",
    "org.parkcert.outbox"
})
class VictimPlatform {

    /** Whatever isn't there is asked for when it is used, which it never is. */
    @Bean
    static BeanFactoryPostProcessor absentFeatures() {
        return factory -> ((DefaultListableBeanFactory) factory)
                .setAutowireCandidateResolver(new ContextAnnotationAutowireCandidateResolver() {
                    @Override
                    protected boolean isLazy(DependencyDescriptor wanted) {
                        return super.isLazy(wanted)
                                || (wanted.getDependencyType().getName().startsWith("org.parkcert.")
                                        && factory.getBeanNamesForType(wanted.getDependencyType(), true, false).length
                                                == 0);
                    }
                });
    }

    @Bean
    Clock clock(@Value("${victim.clock-ahead}") Duration ahead) {
        return Clock.offset(Clock.system(ChinaTime.ZONE), ahead);
    }

    @Bean
    CurrentUser currentUser() {
        return new CurrentUser() {
            @Override
            public Optional<Actor> find() {
                return Optional.empty();
            }

            @Override
            public Actor require() {
                throw new UnsupportedOperationException("Nobody is signed in here");
            }
        };
    }

    /** The system acts for nobody but itself. */
    @Bean
    RepresentedBodies representedBodies() {
        return new RepresentedBodies() {
            @Override
            public Optional<String> of(Actor actor) {
                return Optional.empty();
            }

            @Override
            public Optional<String> of(Actor actor, Collection<String> asked) {
                return Optional.empty();
            }
        };
    }

    /** The world outside: a file to which each delivery adds its key. */
    @Bean
    Channel outside(@Value("${victim.outside}") Path outside, Points points) {
        return new Channel() {
            @Override
            public String name() {
                return Victim.CHANNEL;
            }

            @Override
            public void deliver(Delivery delivery) {
                try {
                    Files.writeString(
                            outside,
                            delivery.key() + " " + delivery.content() + "\n",
                            StandardOpenOption.CREATE,
                            StandardOpenOption.APPEND);
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
                points.reached(Point.BEFORE_ACKNOWLEDGEMENT);
            }
        };
    }

    @Bean
    static Points points(Environment environment) {
        return new Points(environment.getProperty("victim.point", ""));
    }

    @Bean
    Samples samples(@Value("${victim.samples}") Path directory, Typesetting typesetting) {
        return new Samples(directory, typesetting);
    }

    @Bean
    static BeanPostProcessor laidOutBefore(Environment environment) {
        var samples = Path.of(environment.getRequiredProperty("victim.samples"));
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof Typesetting typesetting ? Samples.laidOutBefore(typesetting, samples) : bean;
            }
        };
    }

    /** The row of a material or of a document's layout comes after its file. */
    @Bean
    static BeanPostProcessor fileWritten(Environment environment) {
        var points = points(environment);
        var byMapper = Map.of("materialMapper", Point.FILE_WRITTEN, "documentFileMapper", Point.LAYOUT_WRITTEN);
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                var point = byMapper.get(name);
                return point == null ? bean : stoppingBeforeInsert(bean, points, point);
            }
        };
    }

    private static Object stoppingBeforeInsert(Object mapper, Points points, Point point) {
        var type = mapper.getClass();
        return Proxy.newProxyInstance(type.getClassLoader(), type.getInterfaces(), (self, method, arguments) -> {
            if (method.getName().equals("insert")) {
                points.reached(point);
            }
            method.setAccessible(true);
            try {
                return method.invoke(mapper, arguments);
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        });
    }

    enum Point {
        FILE_WRITTEN,
        BEFORE_COMMIT,
        AFTER_COMMIT,
        LAYOUT_WRITTEN,
        BEFORE_ACKNOWLEDGEMENT
    }

    /** Says that the wanted point is reached, and waits there to be killed. */
    static final class Points {

        private final String wanted;

        Points(String wanted) {
            this.wanted = wanted;
        }

        void reached(Point point) {
            if (point.name().equals(wanted)) {
                Victim.say("AT " + point);
                while (true) {
                    LockSupport.park();
                }
            }
        }
    }
}
