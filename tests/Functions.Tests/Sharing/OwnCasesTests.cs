using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Sharing;
using Ovop.Core.Submission;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Security;
using Ovop.Functions.Sharing;
using Ovop.Functions.SignIn;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Functions.Tests.Hosting;
using Ovop.Functions.Tests.Submission;

namespace Ovop.Functions.Tests.Sharing;

public sealed class OwnCasesTests
{
    private const string Owner = "sekar@contoh.id", Viewer = "lihat@contoh.id", Editor = "ubah@contoh.id", Producer = "ikm@contoh.id", Former = "dulu@contoh.id", Stranger = "asing@contoh.id";

    private readonly Web _web = new();

    public static TheoryData<string, Right, int> Doors =>
        [.. from person in new[] { Owner, Viewer, Editor, Producer, Former, Stranger } from right in Enum.GetValues<Right>() select new TheoryDataRow<string, Right, int>(person, right, Expected(person, right))];

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task A_door_opens_to_whom_it_is_given(string person, Right right, int status)
    {
        var own = new OwnCases(_web.Services.GetRequiredService<Sessions>(), await Desk());
        var http = _web.Get(accept: "application/json", cookies: SignedIn(person));

        var answer = await own.Answer(http.Request, "OVOP-2026-000001", right, (_, setting) => Task.FromResult(Results.Ok(setting.Applicant)), TestContext.Current.CancellationToken);

        answer.ShouldBeAssignableTo<IStatusCodeHttpResult>()!.StatusCode.ShouldBe(status);
        if (status == StatusCodes.Status200OK)
            answer.ShouldBeAssignableTo<IValueHttpResult>()!.Value.ShouldBe(person, "what is done is done by who came");
    }

    [Theory]
    [InlineData(Viewer, Right.View, true)]
    [InlineData(Viewer, Right.Edit, false)]
    [InlineData(Editor, Right.Edit, true)]
    [InlineData(Owner, Right.View, false)]
    [InlineData(Stranger, Right.View, false)]
    public async Task The_first_opening_of_an_invited_person_is_noted_once(string person, Right right, bool isNoted)
    {
        var desk = await Desk();
        var own = new OwnCases(_web.Services.GetRequiredService<Sessions>(), desk);

        for (var time = 0; time < 2; time++)
            await own.Answer(
                _web.Get(cookies: SignedIn(person)).Request, "OVOP-2026-000001", right, (_, _) => Task.FromResult(Results.Ok()), CancellationToken.None);

        var dossier = (await desk.Find(new("2026", 1), CancellationToken.None))!;
        (dossier.Find<Grant>(Grant.KeyOf(Grant.IdOf(person)))?.OpenedAt is not null).ShouldBe(isNoted);
        dossier.Trail.Count(entry => entry.What == "access.used").ShouldBe(isNoted ? 1 : 0);
    }

    private static int Expected(string person, Right right) => (person, right) switch
    {
        (Owner, _) or (Viewer, Right.View) or (Editor, Right.View or Right.Edit) or (Producer, Right.View or Right.Withdraw) => StatusCodes.Status200OK,
        (Stranger or Former, _) => StatusCodes.Status404NotFound,
        _ => StatusCodes.Status403Forbidden,
    };

    private string SignedIn(string person) => _web.SignedIn(person, SessionKinds.Applicant);

    private static async Task<CaseDesk> Desk()
    {
        var (cases, round) = (new InMemoryCases(), new FixedRound(Drafts.Round, Cast.Of(3)));
        var outlet = new Outlet(cases);
        var desk = new CaseDesk(cases, round, round, outlet, outlet, TimeProvider.System);
        await cases.Save(SubmissionStage.Open(new("2026", 1), Owner, Language.Indonesian, Drafts.Today), CancellationToken.None);
        foreach (var rule in new Func<Dossier, Setting, Result<Change>>[]
        {
            (dossier, setting) => Grants.Invite(dossier, Viewer, GrantRole.Viewer, setting),
            (dossier, setting) => Grants.Invite(dossier, Editor, GrantRole.Editor, setting),
            (dossier, setting) => Grants.Invite(dossier, Former, GrantRole.Editor, setting),
            (dossier, setting) => Grants.Revoke(dossier, Grant.IdOf(Former), setting),
            (dossier, setting) => dossier.By(Producer, setting.Now).Put(new Grant(Grant.IdOf(Producer), Producer, GrantRole.Producer, setting.Now)),
        })
            (await desk.Decide(new("2026", 1), rule, CancellationToken.None)).Problems.ShouldBeEmpty();

        return desk;
    }
}
