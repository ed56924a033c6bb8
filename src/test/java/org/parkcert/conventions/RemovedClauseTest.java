package org.parkcert.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

@DisplayName("删去一处落实条款的元素或表行，追溯表就对不上")
class RemovedClauseTest {

    @ParameterizedTest(name = "{0} {1}")
    @DisplayName("唯一的承载处删去了，条款就没有着落")
    @CsvSource({
        "wenzhou/recognition.thresholds.dmn, rule_WZ_9_1a, WZ-9-1a",
        "wenzhou/recognition.thresholds.dmn, rule_WZ_9_3d, WZ-9-3d",
        "wenzhou/recognition.thresholds.dmn, rule_WZ_4_T, WZ-4-T",
        "sichuan/opening.thresholds.dmn, rule_SC_2_2b, SC-2-2b",
        "sichuan/opening.thresholds.dmn, rule_SC_2_4f, SC-2-4f",
        "jilin-city/recognition.thresholds.dmn, rule_JL_4_3a, JL-4-3a",
        "jilin-city/recognition.thresholds.dmn, rule_JL_4_6, JL-4-6",
        "chongqing/2019/recognition.thresholds.dmn, rule_CQA_4_2a, CQA-4-2a",
        "chongqing/2019/recognition.thresholds.dmn, rule_CQA_4_4b, CQA-4-4b",
        "chongqing/2021/recognition.thresholds.dmn, rule_CQB_8_2b, CQB-8-2b",
        "chongqing/2021/recognition.thresholds.dmn, rule_CQB_8_7, CQB-8-7",
    })
    void lastBearer(String file, String place, String clause) {
        var trace = Trace.read(without("processes/" + file, place));

        assertThat(requirement(trace, clause).isCarried()).isFalse();
        assertThat(requirement(Trace.read(), clause).isCarried()).isTrue();
    }

    @ParameterizedTest(name = "{0} {1}")
    @DisplayName("还有别处承载的，追溯表也过时了")
    @CsvSource({
        "wenzhou/recognition.bpmn, callActivity_expertReview",
        "wenzhou/recognition.bpmn, callActivity_plaqueAward",
        "wenzhou/recognition.materials.dmn, rule_application_letter",
        "sichuan/preparation.bpmn, callActivity_publicNotice",
        "sichuan/opening.bpmn, callActivity_siteInspection",
        "jilin-city/recognition.bpmn, callActivity_jointOpinion",
        "chongqing/2021/recognition.bpmn, callActivity_publicNotice",
        "shared/public-notice.bpmn, userTask_verifyObjection",
        "shared/acceptance.bpmn, userTask_supplementMaterials",
        "shared/decision.bpmn, serviceTask_registerPark",
    })
    void oneOfSeveral(String file, String place) {
        var trace = Trace.read(without("processes/" + file, place));

        assertThat(trace.document()).isNotEqualTo(Trace.read().document());
    }

    private static Trace.Requirement requirement(Trace trace, String clause) {
        return Objects.requireNonNull(trace.requirements().get(clause), clause);
    }

    private static UnaryOperator<Map<String, byte[]>> without(String file, String place) {
        return files -> {
            var changed = new TreeMap<>(files);
            changed.computeIfPresent(file, (name, content) -> without(content, place));
            return changed;
        };
    }

    private static byte[] without(byte[] content, String place) {
        try {
            var document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(content));
            var element = (Element) XPathFactory.newInstance()
                    .newXPath()
                    .evaluate("//*[@id='" + place + "']", document, XPathConstants.NODE);
            assertThat(element).as(place).isNotNull();
            element.getParentNode().removeChild(element);
            var written = new ByteArrayOutputStream();
            TransformerFactory.newInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(written));
            return written.toByteArray();
        } catch (IOException
                | ParserConfigurationException
                | SAXException
                | TransformerException
                | XPathExpressionException e) {
            throw new AssertionError(place, e);
        }
    }
}
