using Ovop.Core.Cases;
using Ovop.Core.Cases.Trails;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Sharing;

namespace Ovop.Core.Tests.Sharing;

public sealed class OwnerMoveTests
{
    private static readonly Setting Setting = Dossiers.Setting();
    private const string Number = "+6281234567890";

    private static readonly Dossier Before = Dossiers.AtEndorsement(Setting);
    private static readonly Contact Second = Dossiers.Administrator with { Id = "admin-2", Email = "admin2@contoh.id" };
    private static readonly Dossier Asked = Before.Do(Ask(Before, "Baru@contoh.id"));

    [Fact]
    public void After_the_second_person_the_new_address_opens_the_case_and_the_former_does_not()
    {
        var moved = Asked.Do(Answer(Second, true));

        (Grants.May(moved, "baru@contoh.id", Right.Own), Grants.May(moved, "sri@contoh.id", Right.View)).ShouldBe((true, false));
        moved.All<Letter>().Where(letter => letter.Kind == Notice.OwnerMoved).Select(letter => Addresses.Of(letter, moved, Setting.People)).Order().ShouldBe(["baru@contoh.id", "sri@contoh.id"]);
    }

    [Fact]
    public void Until_then_and_after_a_no_nothing_moves()
    {
        Asked.Case.Owner.ShouldBe("sri@contoh.id");
        Asked.Do(Answer(Second, false)).Case.Owner.ShouldBe("sri@contoh.id");
    }

    [Fact]
    public void Whoever_asked_or_has_the_new_address_is_no_second_person()
    {
        Codes(Answer(Dossiers.Administrator, true)).ShouldBe(["owner.second"]);
        Codes(Answer(Second with { Email = "baru+kantor@contoh.id" }, true)).ShouldBe(["owner.second"]);
    }

    [Fact]
    public void Each_fault_has_its_code()
    {
        Codes(Ask(Before, "baru@contoh,id")).ShouldBe(["owner.email"]);
        Codes(Ask(Before, "sri@contoh.id")).ShouldBe(["owner.same"]);
        Codes(Ask(Before, "baru@contoh.id", "")).ShouldBe(["act.reason"]);
        Codes(Ask(Asked, "lain@contoh.id")).ShouldBe(["owner.pending"]);
        Codes(OwnerMoves.Answer(Before, Second, true, "Sudah dipastikan.", Setting)).ShouldBe(["owner.nothing"]);
        Codes(Answer(Second, null)).ShouldBe(["owner.answer"]);
    }

    [Fact]
    public void Joined_with_an_address_a_number_opens_nothing_by_itself_any_more_and_the_address_all_that_it_did()
    {
        var owned = Before.By("test", Setting.Now).With(head => head with { Owner = Number }).After;
        var joined = owned.Do(OwnerMoves.Join(owned, Number, "sri@contoh.id", Setting));

        (Grants.May(joined, "sri@contoh.id", Right.Own), Grants.May(joined, Number, Right.View)).ShouldBe((true, false));
        joined.Trail.Last().Facts.Values.ShouldAllBe(value => !value.Contains('@') && !value.Contains("+62"));
    }

    [Fact]
    public void What_a_number_was_given_the_address_is_given()
    {
        var given = Before.By("test", Setting.Now).Put(new Grant(Grant.IdOf(Number), Number, GrantRole.Producer, Setting.Now)).After;
        var joined = given.Do(OwnerMoves.Join(given, Number, "ikm@contoh.id", Setting));

        (Grants.May(joined, "ikm@contoh.id", Right.Withdraw), Grants.May(joined, Number, Right.View)).ShouldBe((true, false));
        OwnerMoves.Join(joined, Number, "ikm@contoh.id", Setting).IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void No_address_stands_in_the_trail() =>
        Asked.Do(Answer(Second, true)).Trail.SelectMany(entry => entry.Facts.Values).ShouldAllBe(value => !value.Contains('@'));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Of_the_reasons_the_trail_has_seals_alone(bool confirmed)
    {
        var answered = Asked.Do(Answer(Second, confirmed));

        var entries = answered.Trail.Where(entry => entry.What.StartsWith("owner.", StringComparison.Ordinal));
        entries.Select(entry => (entry.Why, entry.Facts["reason"])).ShouldBe(
            [(null, Seal.Of(["Pemilik kehilangan alamatnya."])), (null, Seal.Of(["Sudah dipastikan."]))]);
    }

    private static Result<Change> Ask(Dossier dossier, string address, string reason = "Pemilik kehilangan alamatnya.") => OwnerMoves.Ask(dossier, Dossiers.Administrator, address, reason, Setting);

    private static Result<Change> Answer(Contact who, bool? confirmed) => OwnerMoves.Answer(Asked, who, confirmed, "Sudah dipastikan.", Setting);

    private static IEnumerable<string> Codes(Result<Change> decision) => decision.Problems.Select(problem => problem.Code);
}
