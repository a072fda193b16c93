using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Sharing;
using Ovop.Core.Submission;

namespace Ovop.Core.Tests.Sharing;

public sealed class GrantsTests
{
    private const string Owner = "sri@contoh.id";

    private const string Friend = "budi@contoh.id";

    private static readonly Setting At = Dossiers.Setting();

    private static readonly Dossier Draft = SubmissionStage.Open(new("2026", 1), Owner, Language.Indonesian, At).After;

    [Theory]
    [InlineData(GrantRole.Viewer, new[] { Right.View })]
    [InlineData(GrantRole.Editor, new[] { Right.View, Right.Edit })]
    public void Each_role_gives_its_rights_alone(GrantRole role, Right[] rights) =>
        Enum.GetValues<Right>().Where(right => Grants.May(Invited(role), Friend, right)).ShouldBe(rights);

    [Fact]
    public void The_owner_may_everything_and_a_stranger_nothing()
    {
        Enum.GetValues<Right>().ShouldAllBe(right => Grants.May(Draft, Owner, right));
        Enum.GetValues<Right>().ShouldAllBe(right => !Grants.May(Draft, Friend, right));
    }

    [Fact]
    public void What_is_revoked_gives_nothing_and_can_be_given_again()
    {
        var revoked = Invited(GrantRole.Editor) is var invited ? invited.Do(Grants.Revoke(invited, Grant.IdOf(Friend), At)) : null!;

        Grants.May(revoked, Friend, Right.View).ShouldBeFalse();
        Grants.May(revoked.Do(Grants.Invite(revoked, Friend, GrantRole.Viewer, At)), Friend, Right.View).ShouldBeTrue();
    }

    [Fact]
    public void An_invitation_is_a_letter_to_the_invited()
    {
        var invited = Invited(GrantRole.Viewer);

        Addresses.Of(invited.All<Letter>().ShouldHaveSingleItem(), invited, At.People).ShouldBe(Friend);
    }

    [Theory]
    [InlineData(Owner, GrantRole.Viewer, "access.self")]
    [InlineData(Friend, GrantRole.Producer, "access.role")]
    [InlineData(Friend, null, "access.role")]
    public void What_cannot_be_given_is_refused(string email, GrantRole? role, string code) =>
        Grants.Invite(Draft, email, role, At).Problems.ShouldHaveSingleItem().Code.ShouldBe(code);

    [Fact]
    public void No_more_than_ten_have_access()
    {
        var full = Enumerable.Range(1, Grants.Most).Aggregate(Draft, (so, next) => so.Do(Grants.Invite(so, $"teman{next}@contoh.id", GrantRole.Viewer, At)));

        Grants.Invite(full, Friend, GrantRole.Viewer, At).Problems.ShouldHaveSingleItem().Code.ShouldBe("access.many");
    }

    [Fact]
    public void Inviting_and_revoking_in_turn_does_not_flood_anybody()
    {
        var often = Enumerable.Range(0, Grants.MostAnHour).Aggregate(Draft, (so, _) => so.Do(Grants.Invite(so, Friend, GrantRole.Viewer, At)) is var given ? given.Do(Grants.Revoke(given, Grant.IdOf(Friend), At)) : so);

        Grants.Invite(often, Friend, GrantRole.Viewer, At).Problems.ShouldHaveSingleItem().Code.ShouldBe("access.often");
    }

    [Fact]
    public void The_trail_names_the_editor_who_acts()
    {
        var invited = Invited(GrantRole.Editor);

        Grants.Invite(invited, "ani@contoh.id", GrantRole.Viewer, At with { Applicant = Friend }).Value.After.Trail.Last().Who.ShouldBe(Grant.IdOf(Friend));
    }

    private static Dossier Invited(GrantRole role) => Draft.Do(Grants.Invite(Draft, Friend, role, At));
}
