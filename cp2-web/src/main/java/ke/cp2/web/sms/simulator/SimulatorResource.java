package ke.cp2.web.sms.simulator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Texts;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.sms.simulator.Simulator;
import ke.cp2.sms.simulator.SimulatorText;
import ke.cp2.web.platform.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * The messages of the simulator as JSON, newest first, and texts to the portal. 404 while another
 * transport is configured; what is refused is 400 with {@code {"field","problem"}}.
 */
@Path("messages")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SimulatorResource {

    private static final int SHORTEST_LIST = 1;

    @Inject private Simulator simulator;

    @Inject private Language language;

    /**
     * The messages to a phone, or to all phones.
     *
     * @param to the phone, or nothing for all
     * @param phone instead of {@code to}: the messages of this phone, those that it sent among them
     * @param limit how many, 1 to 500
     */
    @GET
    public Response messages(
            @QueryParam("to") String to,
            @QueryParam("phone") String phone,
            @QueryParam("limit") @DefaultValue("100") String limit) {
        return answer(
                Status.OK,
                () ->
                        phone == null
                                ? json(simulator.messagesTo(numberOf("to", to), limitOf(limit)))
                                : json(
                                        simulator.conversation(
                                                numberOf("phone", phone), limitOf(limit))));
    }

    /** Texts the portal from a phone. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response text(
            @FormParam("from") String from,
            @FormParam("to") String to,
            @FormParam("text") String text) {
        return answer(Status.ACCEPTED, () -> json(simulator.text(from, to, text)));
    }

    private interface Entity {
        Object get();
    }

    private Response answer(Status status, Entity entity) {
        if (!simulator.isOn()) {
            return Response.status(Status.NOT_FOUND).entity(problem("sms.simulatorOff")).build();
        }
        try {
            return Response.status(status).entity(entity.get()).build();
        } catch (BusinessException e) {
            return Response.status(Status.BAD_REQUEST).entity(problem(e)).build();
        }
    }

    private static @Nullable MobileNumber numberOf(String field, String text) {
        return text == null || text.isBlank()
                ? null
                : MobileNumber.parse(text)
                        .orElseThrow(() -> BusinessException.at(field, "sms.simulatorNumber"));
    }

    private static int limitOf(String text) {
        if (!text.matches("\\d{1,3}")
                || Integer.parseInt(text) < SHORTEST_LIST
                || Integer.parseInt(text) > Simulator.LONGEST_LIST) {
            throw BusinessException.at("limit", "sms.simulatorLimit", Simulator.LONGEST_LIST);
        }
        return Integer.parseInt(text);
    }

    private static JsonArray json(List<SimulatorText> texts) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        texts.forEach(text -> array.add(json(text)));
        return array.build();
    }

    private static JsonObject json(SimulatorText text) {
        return Json.createObjectBuilder()
                .add("id", text.id())
                .add("to", text.to())
                .add("from", text.from())
                .add("text", text.text())
                .add("at", text.at().toString())
                .add("state", text.state().name())
                .build();
    }

    private JsonObject problem(BusinessException e) {
        return Json.createObjectBuilder(problem(e.key(), e.values()))
                .add("field", e.field() == null ? "" : e.field())
                .build();
    }

    private JsonObject problem(String key, Object... values) {
        return Json.createObjectBuilder()
                .add("problem", Texts.of(language.locale(), key, values))
                .build();
    }
}
