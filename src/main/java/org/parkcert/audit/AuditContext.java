package org.parkcert.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.apache.ibatis.annotations.Mapper;
import org.mybatis.spring.annotation.MapperScan;
import org.mybatis.spring.boot.autoconfigure.MybatisAutoConfiguration;
import org.parkcert.shared.ChinaTime;
import org.parkcert.shared.Command;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;

/**
 * 命令的环境: database and settings of the platform, without engine and web. Beans are made when they are asked for, so that a command
 * makes but the few that it needs.
 */
final class AuditContext {

    private AuditContext() {}

    /** Runs with the context and tells in words why it can't. */
    static int run(Work work, PrintStream out) {
        try (var context = started()) {
            context.getBean(DataSource.class).getConnection().close();
            return work.run(context);
        } catch (SQLException unreachable) {
            out.println("连接不上数据库，请检查 spring.datasource 的设置；文件数据库（H2）须先停止平台：" + unreachable.getMessage());
        } catch (DataAccessException failed) {
            out.println("数据库读取失败，请先用本版本的平台启动一次，使表结构一致："
                    + failed.getMostSpecificCause().getMessage());
        } catch (BeanCreationException unusable) {
            out.println("不能运行，请检查设置：" + unusable.getMostSpecificCause().getMessage());
        } catch (IOException unreadable) {
            out.println("文件读写失败，请检查目录的权限和空间：" + unreadable.getMessage());
        }
        return Command.MISUSED;
    }

    private static ConfigurableApplicationContext started() {
        return new SpringApplicationBuilder(Sources.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties("logging.level.root=WARN", "spring.main.keep-alive=false")
                .run();
    }

    interface Work {

        int run(ConfigurableApplicationContext context) throws IOException, BeansException;
    }

    /** No component: the platform's own scan passes it over. */
    @ComponentScan(
            basePackages = "org.parkcert",
            excludeFilters = {
                @Filter(type = FilterType.REGEX, pattern = "org\\.parkcert\\.(.+\\.)?process\\..+"),
                @Filter(
                        type = FilterType.REGEX,
                        pattern =
                                "org\\.parkcert\\.(ParkCertApplication|shared\\.TimeConfiguration|database\\..+|demo\\..+)"),
                @Filter(Controller.class),
                @Filter(ControllerAdvice.class),
                @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = SmartLifecycle.class)
            })
    @MapperScan(basePackages = "org.parkcert", annotationClass = Mapper.class, lazyInitialization = "true")
    @ImportAutoConfiguration({
        PropertyPlaceholderAutoConfiguration.class,
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        MybatisAutoConfiguration.class
    })
    static class Sources {

        /** Boot's own setting would leave some out. */
        @Bean
        static BeanFactoryPostProcessor everythingWhenAskedFor() {
            return beans -> {
                for (var name : beans.getBeanDefinitionNames()) {
                    beans.getBeanDefinition(name).setLazyInit(true);
                }
            };
        }

        @Bean
        Clock clock() {
            return Clock.system(ChinaTime.ZONE);
        }

        @Bean
        ObjectMapper json() {
            return new ObjectMapper();
        }
    }
}
