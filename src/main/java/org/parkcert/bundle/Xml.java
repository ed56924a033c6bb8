package org.parkcert.bundle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** XML of diagrams and tables, read without document types and entities. */
final class Xml {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String BPMNDI = "http://www.omg.org/spec/BPMN/20100524/DI";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    static final String CAMUNDA_DMN = "http://camunda.org/schema/1.0/dmn";

    private Xml() {}

    /** @throws Malformed with a message in Chinese */
    static Element parse(byte[] content) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder.parse(new ByteArrayInputStream(content)).getDocumentElement();
        } catch (SAXParseException e) {
            throw new Malformed("第 " + e.getLineNumber() + " 行不是有效的 XML（不得含 DOCTYPE），请用 Camunda Modeler 重新保存", e);
        } catch (SAXException | IOException e) {
            throw new Malformed("不是有效的 XML（不得含 DOCTYPE），请用 Camunda Modeler 重新保存", e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All elements below, in the order of the document. */
    static List<Element> descendants(Element parent) {
        var found = new ArrayList<Element>();
        collect(parent, found);
        return found;
    }

    private static void collect(Element parent, List<Element> found) {
        for (var child : children(parent)) {
            found.add(child);
            collect(child, found);
        }
    }

    static List<Element> descendants(Element parent, String name) {
        return descendants(parent).stream()
                .filter(element -> name.equals(element.getLocalName()))
                .toList();
    }

    static List<Element> children(Element parent) {
        var found = new ArrayList<Element>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    static List<Element> children(Element parent, String name) {
        return children(parent).stream()
                .filter(element -> name.equals(element.getLocalName()))
                .toList();
    }

    static Optional<Element> child(Element parent, String name) {
        return children(parent, name).stream().findFirst();
    }

    /** The attribute of the Camunda namespace, empty when missing. */
    static String camunda(Element element, String attribute) {
        return element.getAttributeNS(CAMUNDA, attribute);
    }

    static String text(@Nullable Element element) {
        return element == null || element.getTextContent() == null
                ? ""
                : element.getTextContent().strip();
    }

    /** 不是有效的 XML. */
    static final class Malformed extends RuntimeException {
        Malformed(String message, Exception cause) {
            super(message, cause);
        }
    }

    private static final class Strict implements ErrorHandler {

        @Override
        public void warning(SAXParseException warning) {
            // what a warning says doesn't hinder reading
        }

        @Override
        public void error(SAXParseException error) throws SAXException {
            throw error;
        }

        @Override
        public void fatalError(SAXParseException error) throws SAXException {
            throw error;
        }
    }
}
