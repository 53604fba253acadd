package ke.cp2.web.sms;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import ke.cp2.sms.history.MessageReference;
import ke.cp2.sms.history.SmsProgress;
import ke.cp2.sms.history.SmsStates;

/**
 * Tells the page that follows a message what became of it: {@code GET /api/sms-state?m=reference}
 * gives {@code {"state","final","text"}}, the text in the reader's language. Nothing in it tells
 * whose message it is.
 */
@Path("sms-state")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SmsStateResource {

    @Inject private SmsStates states;

    @Inject private SmsTextBundle texts;

    @GET
    public Response state(@QueryParam("m") String reference) {
        return MessageReference.parse(reference)
                .flatMap(states::byReference)
                .map(message -> Response.ok(json(message)))
                .orElseGet(() -> Response.status(Status.NOT_FOUND).entity(unknown()))
                .build();
    }

    private JsonObject json(SmsProgress message) {
        return Json.createObjectBuilder()
                .add("state", message.state().name())
                .add("final", message.state().isFinal())
                .add("text", texts.of(message))
                .build();
    }

    private JsonObject unknown() {
        return Json.createObjectBuilder().add("text", texts.of("state.unknown")).build();
    }
}
