package ke.cp2.web.platform.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class AjaxRedirectTest {

    @Test
    void whateverTheAddressHoldsStaysTheAddress() throws Exception {
        String address = "/staff/sms?number=\"/><eval>x</eval>&state=FAILED";

        Document answer =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(AjaxRedirect.answer(address))));

        assertThat(answer.getDocumentElement().getChildNodes().getLength()).isEqualTo(1);
        Element redirect = (Element) answer.getDocumentElement().getFirstChild();
        assertThat(redirect.getAttribute("url")).isEqualTo(address);
    }
}
