package org.parkcert.shared;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 接口说明: the head of the OpenAPI document; the rest stands at the controllers. */
@Configuration
class ApiDescription {

    @Bean
    OpenAPI parkcertApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("人力资源服务产业园认定管理平台")
                        .version("v1")
                        .description(
                                "除公开服务外均须登录（浏览器会话，或 HTTP Basic）。出错时返回 RFC 9457 problem+json，code 为稳定代码，detail 为中文说明。"
                                        + "经办、考察、评审和决定在 Tasklist 或 /engine-rest/task 中办理。"));
    }
}
