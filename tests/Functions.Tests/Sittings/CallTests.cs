using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Ovop.Core.Cases;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Approvals;
using Ovop.Core.Sittings;
using Ovop.Core.Stars;
using Ovop.Functions.Award;
using Ovop.Functions.Sittings.Calling;
using Ovop.Functions.Sittings.Votes;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.Sittings;

/// <summary>The office calls a sitting over what waits for the ratifier.</summary>
public sealed class CallTests
{
    private const string Fields = "tanggal-hari=26&tanggal-bulan=11&tanggal-tahun=2026&tempat=Jakarta&cara=Consent&anggota=Budi+Raharjo%3B+Sekretaris";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_agenda_is_what_was_filtered_and_chosen()
    {
        var scene = await CallScene.Open();

        var called = await scene.Call($"{Fields}&pilih={Administration.Office.Number}&prov=33");

        var sitting = (await scene.Table.All(Cancel)).Single();
        called.Location.ShouldEndWith(sitting.Id);
        sitting.Terms.ShouldBe(Submission.Drafts.Round.Ratification.Sitting);
        (sitting.Agenda.Single(), sitting.Chair.Id, sitting.CalledBy).ShouldBe((Administration.Office.Number, Cast.Ratifier.Id, Cast.Administrator.Id));
        (await scene.Office.Log.Latest(1, Cancel)).Single().What.ShouldBe("sitting.called");
    }

    [Fact]
    public async Task What_the_filter_leaves_out_comes_on_no_agenda() =>
        (await (await CallScene.Open()).Call($"{Fields}&pilih={Administration.Office.Number}&prov=31")).Status.ShouldBe(StatusCodes.Status409Conflict);

    [Fact]
    public async Task What_was_chosen_and_waits_no_more_is_named_and_no_sitting_is_called_without_it()
    {
        var scene = await CallScene.Open();

        var answer = await scene.Call($"{Fields}&pilih={Administration.Office.Number}&pilih=OVOP-2026-000777");

        answer.Body.ShouldContain("OVOP-2026-000777: tidak menunggu sidang lagi");
        (await scene.Table.All(Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task All_that_are_ticked_at_once_fit_one_agenda()
    {
        var scene = await CallScene.Open();
        var waiting = AgendaItem.Of(await scene.Office.Dossier(), Submission.Drafts.Round, Cast.Of(6), null)!;
        var items = Enumerable.Range(1, Sitting.Most + 1)
            .Select(sequence => waiting with { Line = waiting.Line with { Number = new("2026", sequence) } }).ToList();

        var table = await Hosting.Render.One<VoteTable>(new { Items = items, Caption = "", Order = "nomor", Address = "/kantor/sidang", Choose = "", Votes = new List<Vote>(), All = true });

        Regex.Count(table, " checked[ >=]").ShouldBe(Sitting.Most);
        (await Hosting.Render.One<VoteTable>(new { Items = items, Caption = "", Order = "nomor", Address = "/kantor/sidang", Choose = "", Votes = new List<Vote>() }))
            .ShouldContain("Pilih 100 yang pertama");
    }

    [Fact]
    public async Task A_case_that_cannot_be_read_is_named_by_the_office_and_keeps_the_chair_from_deciding_without_it()
    {
        var scene = await CallScene.Open();
        await scene.Call($"{Fields}&pilih={Administration.Office.Number}");
        var sitting = (await scene.Table.All(Cancel)).Single();
        scene.Office.Store.BeforeFound = _ => throw new JsonException("no part");

        (await scene.Get("")).ShouldContain($"{Administration.Office.Number} (JsonException)");
        (await scene.Page(sitting)).ShouldContain($"{Administration.Office.Number} (JsonException)");
        (await scene.Acts.Decide(sitting, new FormCollection([]), Cancel)).Problems.ShouldHaveSingleItem().Code.ShouldBe("sitting.unreadable");
    }

    [Fact]
    public async Task Where_nothing_waits_it_is_said_in_place_of_an_empty_table() =>
        (await (await CallScene.Open()).Get("?prov=31")).ShouldSatisfyAllConditions(
            page => page.ShouldContain("tidak ada usulan yang menunggu penetapan"), page => page.ShouldNotContain("id=\"agenda\""));

    [Fact]
    public async Task Pressing_twice_calls_one_sitting()
    {
        var scene = await CallScene.Open();
        var form = $"{Fields}&pilih={Administration.Office.Number}&id={TypedCall.NewId}";

        var first = await scene.Call(form);
        var second = await scene.Call(form);

        (second.Status, second.Location).ShouldBe((StatusCodes.Status302Found, first.Location));
        (await scene.Table.All(Cancel)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Adding_the_same_sitting_again_adds_none()
    {
        var scene = await CallScene.Open();
        await scene.Call($"{Fields}&pilih={Administration.Office.Number}");
        var sitting = (await scene.Table.All(Cancel)).Single();

        (await scene.Table.Add(sitting, Cancel)).ShouldBeFalse();
        (await scene.Table.Add(sitting with { Id = TypedCall.NewId }, Cancel)).ShouldBeTrue();
    }

    /// <summary>The second form is sent after the first has found no sitting and before it has added its own.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Two_forms_at_once_call_one_sitting_and_invite_once(bool isOwn)
    {
        var scene = await CallScene.Open();
        var form = $"{Fields}%3B+budi%40contoh.id&pilih={Administration.Office.Number}&id={TypedCall.NewId}";
        Task<Answered> Send() => isOwn ? scene.CallOwn(form) : scene.Call(form);
        var second = Task.FromResult(new Answered(0, "", ""));
        var rows = scene.Office.Tables.Of("Sittings");
        rows.Before = (_, _) =>
        {
            rows.Before = (_, _) => { };
            second = Send();
        };

        var first = await Send();

        (first.Status, (await second).Status).ShouldBe((StatusCodes.Status302Found, StatusCodes.Status302Found));
        scene.Bag.Mailed.Where(mail => mail.To == "budi@contoh.id").ShouldHaveSingleItem();
        (await scene.Office.Log.Latest(9, Cancel)).Count(entry => entry.What == "sitting.called").ShouldBe(isOwn ? 0 : 1);
    }

    [Fact]
    public async Task The_ratifier_pressing_twice_comes_to_the_sitting_and_is_told_that_it_is_called_off()
    {
        var scene = await CallScene.Open();
        var form = $"{Fields}&id={TypedCall.NewId}";

        (await scene.CallOwn(form)).Status.ShouldBe(StatusCodes.Status302Found);
        var sitting = (await scene.Table.All(Cancel)).ShouldHaveSingleItem();
        (await scene.CallOwn(form)).Location.ShouldEndWith($"/sidang/{sitting.Id}");
        await scene.Do(sitting, "tindakan=batal&alasan=Pejabat+berhalangan.");

        scene.Bag.Mailed.ShouldHaveSingleItem().Body.Subject.ShouldBe("Sidang penetapan Kamis 26 November 2026 dibatalkan");
    }

    [Fact]
    public async Task A_case_comes_on_no_second_agenda_while_a_sitting_is_to_decide_it()
    {
        var scene = await CallScene.Open();
        await scene.Call($"{Fields}&pilih={Administration.Office.Number}");
        var first = (await scene.Table.All(Cancel)).Single();

        (await scene.Get("")).ShouldContain("1 usulan lain sudah ada pada agenda sidang yang belum diputus.");
        (await scene.Call($"{Fields}&pilih={Administration.Office.Number}")).Status.ShouldBe(StatusCodes.Status409Conflict);

        await scene.Do(first, "tindakan=batal&alasan=Pejabat+berhalangan.");
        (await scene.Call($"{Fields}&pilih={Administration.Office.Number}")).Status.ShouldBe(StatusCodes.Status302Found);
    }

    [Fact]
    public async Task Until_it_has_decided_nobody_is_said_to_be_absent()
    {
        var scene = await CallScene.Open();
        await scene.Call($"{Fields}&pilih={Administration.Office.Number}");

        var page = await scene.Page((await scene.Table.All(Cancel)).Single());

        page.ShouldContain("belum menjawab");
        page.ShouldNotContain("tidak hadir");
        page.ShouldContain("belum kuorum: 0 dari 2, ketua belum dihitung");
    }

    [Fact]
    public async Task A_sitting_that_somebody_else_moved_meanwhile_is_not_moved_back()
    {
        var scene = await CallScene.Open();
        await scene.Call($"{Fields}&pilih={Administration.Office.Number}");
        var opened = (await scene.Table.All(Cancel)).Single();
        var moved = $"{Fields.Replace("=26", "=27", StringComparison.Ordinal)}&alasan=Menteri+berhalangan.";
        await scene.Change(opened, moved);

        (await scene.Change(opened, moved)).Location.ShouldEndWith(opened.Id, customMessage: "it is pressed twice");
        var second = await scene.Change(opened, $"{Fields}&alasan=Tempat+lain.");

        second.Status.ShouldBe(StatusCodes.Status409Conflict);
        (await scene.Table.All(Cancel)).Single().Day.Day.ShouldBe(27);
    }

    [Fact]
    public async Task Who_was_invited_is_told_of_another_day_and_that_it_is_called_off()
    {
        var scene = await CallScene.Open();
        await scene.Call($"{Fields}%3B+budi%40contoh.id&pilih={Administration.Office.Number}");
        var sitting = (await scene.Table.All(Cancel)).Single();

        (await scene.Change(sitting, $"{Fields.Replace("=26", "=27", StringComparison.Ordinal)}%3B+budi%40contoh.id&alasan=Menteri+berhalangan.")).Location
            .ShouldEndWith(sitting.Id);
        await scene.Do(sitting, "tindakan=batal&alasan=Berkas+belum+siap.");

        scene.Bag.Mailed.Where(mail => mail.To == "budi@contoh.id").Select(mail => mail.Body.Subject).ShouldBe(
            ["Sidang penetapan Kamis 26 November 2026", "Perubahan: sidang penetapan Jumat 27 November 2026", "Sidang penetapan Jumat 27 November 2026 dibatalkan"]);
        scene.Bag.Mailed.Last().Body.Html.ShouldContain("Berkas belum siap.");
        (await scene.Page(sitting)).ShouldContain("Berkas belum siap.");
        (await scene.Office.Log.Latest(3, Cancel)).Select(entry => entry.What).ShouldBe(["sitting.off", "sitting.changed", "sitting.called"], ignoreOrder: true);
    }

    [Fact]
    public void Where_rounds_decide_differently_one_sitting_is_called_over_those_like_the_first()
    {
        var other = SittingTerms.Usual with { Quorum = Quorum.Half };
        AgendaItem[] waiting = [Waiting("2026", 1, SittingTerms.Usual), Waiting("2027", 1, other), Waiting("2026", 2, SittingTerms.Usual)];
        var form = new FormCollection(QueryHelpers.ParseQuery(Fields));

        TypedCall.Of(form, waiting, Cast.Ratifier, Cast.Ratifier.Id, default).Problems.ShouldHaveSingleItem().Code.ShouldBe("sitting.terms");
        var called = TypedCall.Of(form, Agendas.Joint(waiting), Cast.Ratifier, Cast.Ratifier.Id, default).Value;

        called.Agenda.ShouldBe([waiting[0].Number, waiting[2].Number]);
        Agendas.Joint([]).ShouldBeEmpty();
    }

    private static AgendaItem Waiting(string round, int sequence, SittingTerms terms)
    {
        var line = new BoardLine(new(round, sequence), CaseState.StarsProposed, Commodity.BT, "IKM", "Kain", "33", default, null, null, []);
        return new(line, new StarProposal(1, new(default, 2, 2, 3, [], false), default, 3, 0), null) { Fate = Fate.Waiting, Terms = terms };
    }

    [Fact]
    public async Task The_page_shows_points_and_stars_and_ticks_all_when_asked()
    {
        var scene = await CallScene.Open();

        (await scene.Get("")).ShouldNotMatch("name=\"pilih\"[^>]* checked");
        (await scene.Get("?semua=ya&urut=prov")).ShouldMatch("Jawa Tengah \\(1\\)[^§]*name=\"pilih\"[^>]* checked");
    }
}
