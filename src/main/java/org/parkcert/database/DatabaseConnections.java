package org.parkcert.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;

/**
 * Two pools of the same database with the same settings ({@code spring.datasource.hikari}). A transaction that only reads takes
 * its connection from the one, every other from the other, none from both, and none before its first statement.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConnections {

    @Bean(defaultCandidate = false)
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource writingPool(DataSourceProperties properties) {
        var pool = pool(properties, "writing");
        // otherwise each transaction would switch it off and on again: two round trips
        pool.setAutoCommit(false);
        return pool;
    }

    @Bean(defaultCandidate = false)
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource readingPool(DataSourceProperties properties) {
        var pool = pool(properties, "reading");
        pool.setReadOnly(true);
        return pool;
    }

    @Bean
    @Primary
    DataSource dataSource(@Qualifier("writingPool") DataSource writing, @Qualifier("readingPool") DataSource reading) {
        var connections = new LazyConnectionDataSourceProxy();
        connections.setTargetDataSource(writing);
        connections.setReadOnlyDataSource(new ReadingConnections(reading));
        connections.setDefaultAutoCommit(false);
        connections.setDefaultTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return connections;
    }

    private static HikariDataSource pool(DataSourceProperties properties, String name) {
        var pool = properties
                .initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build();
        pool.setPoolName(name);
        return pool;
    }
}
