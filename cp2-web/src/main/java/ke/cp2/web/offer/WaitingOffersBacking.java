package ke.cp2.web.offer;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ke.cp2.offer.answer.AnsweringOffers;
import ke.cp2.offer.answer.OfferedPost;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.web.application.ApplicationWords;

/** The offers on the professional's home that wait for an answer. */
@Named
@RequestScoped
public class WaitingOffersBacking {

    @Inject private AnsweringOffers answering;

    @Inject private ApplicationWords words;

    private List<WaitingOffer> offers = List.of();

    @PostConstruct
    void read() {
        offers = answering.waiting().stream().map(this::card).toList();
    }

    private WaitingOffer card(OfferedPost post) {
        VacancyDetails vacancy = post.vacancy();
        return new WaitingOffer(
                post.offer().reference(),
                words.title(vacancy.positionCode(), vacancy.examCode(), vacancy.examYear()),
                post.offer().deadline());
    }

    public List<WaitingOffer> getOffers() {
        return offers;
    }
}
