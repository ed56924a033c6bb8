package org.parkcert.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("流转条件")
class ExpressionsTest {

    @Test
    @DisplayName("条件中读取的变量名，不含文字常量与关键字")
    void namesOfVariablesInConditions() {
        assertThat(DiagramListener.namesIn("${materialsComplete == true}")).containsExactly("materialsComplete");
        assertThat(DiagramListener.namesIn("${!recused}")).containsExactly("recused");
        assertThat(DiagramListener.namesIn("${eligibility == 'exceptional'}")).containsExactly("eligibility");
        assertThat(DiagramListener.namesIn("${empty a and not b}")).containsExactlyInAnyOrder("a", "b");
        assertThat(DiagramListener.namesIn("${bean.of(execution)}")).containsExactlyInAnyOrder("bean", "execution");
    }
}
