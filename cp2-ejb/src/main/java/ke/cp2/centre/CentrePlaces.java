package ke.cp2.centre;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import ke.cp2.vacancy.ListedCentres;

/** Says where a centre is by the list of its series. */
@ApplicationScoped
class CentrePlaces implements ListedCentres {

    @Inject private Centres centres;

    @Override
    public Optional<Place> placeOf(long seriesId, String centreCode) {
        return centres.byCode(seriesId, centreCode)
                .map(
                        centre ->
                                new Place(
                                        centre.name(),
                                        centre.countyCode(),
                                        centre.subCountyCode()));
    }

    @Override
    public boolean hasList(long seriesId) {
        return centres.hasCentres(seriesId);
    }
}
