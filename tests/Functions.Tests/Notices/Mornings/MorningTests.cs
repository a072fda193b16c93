using System.Text.RegularExpressions;
using System.Web;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Functions.Award;
using Ovop.Functions.Endorsement;
using Ovop.Functions.Notices.Links;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Functions.Tests.Hosting;

namespace Ovop.Functions.Tests.Notices.Mornings;

/// <summary>A head of a dinas is told of the first case of a day at once, and of the others in one mail the next morning.</summary>
public sealed class MorningTests
{
    private readonly MorningScene _scene = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_case_is_told_at_once_and_no_morning_tells_it_again()
    {
        await _scene.File();
        await _scene.Morning();

        _scene.Mails.ShouldHaveSingleItem().Body.Subject.ShouldContain("OVOP-2026-000001");
        (await _scene.Asked(1)).ShouldSatisfyAllConditions(letter => letter.State.ShouldBe(LetterState.Sent), letter => letter.Morning.ShouldBeNull());
    }

    [Fact]
    public async Task Four_cases_of_a_day_are_two_mails_and_the_second_lists_all_that_wait()
    {
        await _scene.File(cases: 4);
        var second = await _scene.Asked(2);
        await _scene.Morning();

        (second.State, second.Morning, second.IsTrouble).ShouldBe((LetterState.Together, new DateOnly(2026, 11, 26), false));
        _scene.Mails.Count.ShouldBe(2);
        var (to, body, _) = _scene.Mails[1];
        (to, body.Subject).ShouldBe((Cast.Endorser.Email, "Usulan yang menunggu keputusan Anda: 4"));
        foreach (var sequence in new[] { 1, 2, 3, 4 })
            body.Text.ShouldContain($"OVOP-2026-{sequence:D6}: ");
        foreach (var sequence in new[] { 2, 3, 4 })
            (await _scene.Asked(sequence)).ShouldSatisfyAllConditions(
                letter => (letter.State, letter.To, letter.Morning).ShouldBe((LetterState.Sent, Cast.Endorser.Email, new DateOnly(2026, 11, 26))),
                letter => letter.SentAt.ShouldBe(_scene.Clock.GetUtcNow()));
    }

    [Fact]
    public async Task Its_button_opens_the_queue_by_what_is_due_last()
    {
        await _scene.File(cases: 2);
        await _scene.Morning();

        var link = new Uri(Regex.Match(_scene.Mails[1].Body.Text, @"https://\S+/tautan/usulan\S+").Value);
        var answer = await new Web().Get("", request =>
        {
            request.QueryString = new(link.Query);
            return Task.FromResult(new LinkEndpoint(_scene.Tokens).Get(request, "usulan"));
        });

        answer.Location.ShouldEndWith("/antrean");
        _scene.Tokens.Read(EndorsementPages.Only, HttpUtility.ParseQueryString(link.Query)["kunci"]!).Value.Number.ShouldBe(new("2026", 2));
    }

    [Fact]
    public async Task What_was_decided_meanwhile_is_not_in_it()
    {
        await _scene.File(cases: 2);
        await (await _scene.File()).Endorse();
        await _scene.Morning();

        _scene.Mails[1].Body.ShouldSatisfyAllConditions(
            body => body.Subject.ShouldEndWith(": 2"), body => body.Text.ShouldNotContain("OVOP-2026-000003"));
        (await _scene.Asked(3)).State.ShouldBe(LetterState.Discarded);
    }

    [Fact]
    public async Task Where_none_waits_any_more_there_is_no_mail()
    {
        await (await _scene.File()).Endorse();
        await (await _scene.File()).Endorse();
        await _scene.Morning();

        _scene.Mails.Count.ShouldBe(1);
    }

    [Fact]
    public async Task However_many_there_are_it_is_one_mail()
    {
        await _scene.File(cases: 120);
        await _scene.Morning();

        _scene.Mails.Count.ShouldBe(2);
        _scene.Mails[1].Body.Text.Split("OVOP-2026-").Length.ShouldBe(121);
    }

    [Fact]
    public async Task It_waits_for_seven_in_the_morning_where_the_head_is()
    {
        await _scene.File(cases: 2);
        _scene.Clock.SetUtcNow(new(2026, 11, 25, 23, 59, 0, TimeSpan.Zero));
        await _scene.Run();

        _scene.Mails.Count.ShouldBe(1);
        _scene.Clock.SetUtcNow(new(2026, 11, 26, 0, 0, 0, TimeSpan.Zero));
        await _scene.Run();

        _scene.Mails.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_timer_that_runs_twice_or_on_two_instances_sends_it_once()
    {
        await _scene.File(cases: 3);
        await _scene.Morning();
        await Task.WhenAll(_scene.Run(), _scene.Run());

        _scene.Mails.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Another_that_had_the_same_list_tells_nobody_again()
    {
        await _scene.File(cases: 3);
        IReadOnlyList<BoardLine> before = [Board.LineOf(await _scene.Case(2)), Board.LineOf(await _scene.Case(3))];
        await _scene.Morning();
        await _scene.Mornings.Send(before, Cancel);

        _scene.Mails.Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_first_of_the_next_day_is_told_at_once_again()
    {
        await _scene.File(cases: 2);
        await _scene.Morning();
        await _scene.File(cases: 2);
        await _scene.Morning();

        _scene.Mails.Select(mail => mail.Body.Subject.Split(':')[0]).Count(subject => subject == "Usulan yang menunggu keputusan Anda").ShouldBe(2);
        _scene.Mails.Count.ShouldBe(4);
    }

    [Fact]
    public async Task What_is_due_before_the_next_day_is_over_is_told_at_once()
    {
        await _scene.File();
        var urgent = await LinkedUrgent();
        await _scene.Deliver(urgent);

        _scene.Mails.Count.ShouldBe(2);
        (await _scene.Asked(2)).State.ShouldBe(LetterState.Sent);
    }

    [Fact]
    public async Task Another_mailbox_has_a_day_of_its_own()
    {
        await _scene.File(cases: 2);
        _scene.Award.People = Cast.Of(6) with { Endorsers = [new(Cast.Endorser with { Email = "baru@contoh.id" }, null)] };
        await _scene.File();

        _scene.Mails.Select(mail => mail.To).ShouldBe([Cast.Endorser.Email, "baru@contoh.id"]);
    }

    [Fact]
    public async Task What_waited_for_a_head_who_left_is_told_to_nobody()
    {
        await _scene.File(cases: 2);
        _scene.Award.People = Cast.Of(6) with { Endorsers = [new(Cast.Endorser with { Id = "kadis-baru", Email = "baru@contoh.id" }, null)] };
        await _scene.Morning();

        _scene.Mails.Count.ShouldBe(1);
        (await _scene.Asked(2)).State.ShouldBe(LetterState.Discarded);
    }

    [Fact]
    public async Task Where_everybody_is_told_of_each_case_nothing_waits()
    {
        var scene = new MorningScene(new() { OneByOne = true });
        await scene.File(cases: 3);

        scene.Mails.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_head_reads_it_in_their_language()
    {
        _scene.Award.People = Cast.Of(6) with { Endorsers = [new(Cast.Endorser with { Language = Language.English }, null)] };
        await _scene.File(cases: 2);
        await _scene.Morning();

        _scene.Mails[1].Body.Subject.ShouldBe("Proposals that wait for your decision: 2");
    }

    /// <summary>A second case, which is due tomorrow.</summary>

    private async Task<Dossier> LinkedUrgent()
    {
        var scene = await _scene.Undelivered();
        await scene.Do((dossier, setting) => dossier.By("test", setting.Now).With(head => head with { Wait = head.Wait! with { Due = setting.Now.AddDays(1) } }));
        return await scene.Dossier();
    }
}
