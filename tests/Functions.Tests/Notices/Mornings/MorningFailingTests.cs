using System.Text.Json;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Functions.Hosting.Letters;
using Ovop.Functions.Notices.Sending;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.Notices.Mornings;

/// <summary>A mail of the morning that is kept back, refused, not answered or does not arrive.</summary>
public sealed class MorningFailingTests
{
    private readonly MorningScene _scene = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_that_the_provider_refuses_is_trouble_of_each_case_and_goes_out_later()
    {
        await _scene.File(cases: 3);
        _scene.Answer = new MailRefusedException("451 greylisted");
        await _scene.Morning();

        (await _scene.Asked(2)).ShouldSatisfyAllConditions(
            letter => letter.State.ShouldBe(LetterState.Together), letter => letter.IsTrouble.ShouldBeTrue(), letter => letter.LastFailure.ShouldBe("451 greylisted"));
        _scene.Answer = null;
        await _scene.Run();

        _scene.Mails.Count.ShouldBe(2);
        (await _scene.Asked(3)).ShouldSatisfyAllConditions(letter => letter.State.ShouldBe(LetterState.Sent), letter => letter.IsTrouble.ShouldBeFalse());
    }

    [Theory]
    [InlineData("", LetterState.Unanswered)]
    [InlineData("MFkw", LetterState.Together)]
    public async Task One_that_was_not_answered_goes_out_no_second_time_by_itself(string webhook, LetterState state)
    {
        var scene = new MorningScene(new() { Provider = webhook.Length > 0 ? "SendGrid" : "Smtp", SendGrid = new() { WebhookKey = webhook } });
        await scene.File(cases: 2);
        scene.Answer = new MailUnansweredException("No answer came in time.");
        await scene.Morning();
        scene.Answer = null;
        await scene.Run();

        scene.Mails.Count.ShouldBe(1);
        (await scene.Asked(2)).State.ShouldBe(state);
    }

    [Fact]
    public async Task A_kind_that_is_kept_back_meanwhile_is_kept_back()
    {
        await _scene.File(cases: 2);
        _scene.Holds.Kinds.Add(Notice.EndorsementAsked);
        await _scene.Morning();

        _scene.Mails.Count.ShouldBe(1);
        (await _scene.Asked(2)).State.ShouldBe(LetterState.Held);
    }

    [Fact]
    public async Task A_case_that_cannot_be_read_keeps_no_other_from_being_told()
    {
        await _scene.File(cases: 3);
        _scene.BeforeFound = number => _ = number == new ApplicationNumber("2026", 2) ? throw new JsonException("no part") : 0;
        await _scene.Morning();
        _scene.BeforeFound = _ => { };

        _scene.Mails.Count.ShouldBe(2);
        (await _scene.Asked(2)).State.ShouldBe(LetterState.Together);
        (await _scene.Asked(3)).State.ShouldBe(LetterState.Sent);
    }

    [Fact]
    public async Task One_that_bounces_is_trouble_of_each_case_and_one_task_of_the_office()
    {
        await _scene.File(cases: 3);
        await _scene.Morning();

        await _scene.Mornings.Hear(_scene.Mails[1].About["pagi/".Length..], new(DeliveryState.Bounced, _scene.Clock.GetUtcNow(), "550 unknown"), Cancel);

        (await _scene.Asked(2)).IsTrouble.ShouldBeTrue();
        (await _scene.Asked(3)).IsTrouble.ShouldBeTrue();
        _scene.Mails.Count(mail => mail.To == Cast.Administrator.Email).ShouldBe(1);
    }

    [Fact]
    public async Task One_that_bounced_is_sent_again_as_one_and_again_should_that_bounce_too()
    {
        await _scene.File(cases: 3);
        await _scene.Morning();

        foreach (var mails in new[] { 2, 3 })
        {
            await Bounces();
            foreach (var sequence in new[] { 2, 3 })
                await _scene.SendAgain(sequence);
            ToHead.Count.ShouldBe(mails, "none goes out by itself");
            _scene.Clock.Advance(TimeSpan.FromMinutes(15));
            await _scene.Run();
            await _scene.Run();
        }

        ToHead.Select(mail => mail.About).Distinct().Count().ShouldBe(4);
        ToHead[3].Body.Subject.ShouldEndWith(": 3");
        foreach (var sequence in new[] { 2, 3 })
            (await _scene.Case(sequence)).All<Letter>().Where(letter => letter.Kind == Notice.EndorsementAsked).ShouldAllBe(letter =>
                letter.State == LetterState.Sent && !letter.IsTrouble);
    }

    private IReadOnlyList<(string To, MailBody Body, string About)> ToHead => [.. _scene.Mails.Where(mail => mail.To == Cast.Endorser.Email)];

    /// <summary>The provider tells so of the mail that it took last.</summary>
    private Task Bounces()
    {
        _scene.Clock.Advance(TimeSpan.FromMinutes(1));
        return _scene.Mornings.Hear(ToHead[^1].About["pagi/".Length..], new(DeliveryState.Bounced, _scene.Clock.GetUtcNow(), "550 unknown"), Cancel);
    }
}
