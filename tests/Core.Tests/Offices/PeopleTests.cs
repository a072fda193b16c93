using Ovop.Core.Offices;

namespace Ovop.Core.Tests.Offices;

public sealed class PeopleTests
{
    private static readonly People Now = Dossiers.Setting().People;

    private static readonly Contact New = Now.Ratifier with { Id = "dirjen-baru", Name = "Ratna Baru" };

    [Fact]
    public void A_person_is_found_by_an_id_in_either_case() =>
        Now.Find(Now.Ratifier.Id.ToUpperInvariant()).ShouldBe(Now.Ratifier);

    [Fact]
    public void After_somebody_was_replaced_the_successor_is_found_and_the_former_is_known_as_former()
    {
        Now.Find(Now.Ratifier.Id).ShouldNotBeNull();

        var later = Now with { Ratifier = New, Former = [Now.Ratifier] };

        later.Find(New.Id).ShouldBe(New);
        later.Find(Now.Ratifier.Id).ShouldBeNull();
        later.FindOrFormer(Now.Ratifier.Id).ShouldBe(Now.Ratifier);
        Now.Find(New.Id).ShouldBeNull();
    }

    [Fact]
    public void Whoever_holds_an_office_again_is_known_by_what_they_hold() =>
        (Now with { Former = [New with { Id = Now.Ratifier.Id }] }).FindOrFormer(Now.Ratifier.Id).ShouldBe(Now.Ratifier);
}
