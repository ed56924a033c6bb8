package org.parkcert.application;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parkcert.application.LocalityDesk.MyTask;
import org.parkcert.casefile.LocalityTasks.Question;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tasks")
@Tag(name = "申报")
class LocalityDeskController {

    private final LocalityDesk desk;

    LocalityDeskController(LocalityDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Operation(summary = "我的待办")
    List<MyTask> tasks() {
        return desk.open();
    }

    @GetMapping("/{taskId}/questions")
    @Operation(summary = "待办须填写的内容")
    List<Question> questions(@PathVariable String taskId) {
        return desk.questions(taskId);
    }

    @GetMapping("/{taskId}/shown")
    @Operation(summary = "待办的说明", description = "如应报送的日期、已报送的内容")
    Map<String, String> shown(@PathVariable String taskId) {
        return desk.shown(taskId);
    }

    @PostMapping("/{taskId}/completion")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "办理待办", description = "按 questions 列出的字段填写，如推荐意见、提出申请")
    void complete(@PathVariable String taskId, @RequestBody Map<String, @Nullable Object> fields) {
        desk.complete(taskId, fields);
    }
}
