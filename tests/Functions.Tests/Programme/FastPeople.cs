using System.Globalization;
using Ovop.Core;
using Ovop.Core.Anonymity;
using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Documents.Content;
using Ovop.Core.Documents.Scanning;
using Ovop.Core.Endorsement;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Notices;
using Ovop.Core.Ratification;
using Ovop.Core.Review;
using Ovop.Core.Review.Sheets;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Calendar;
using Ovop.Core.Rounds.Checklists;
using Ovop.Core.Rounds.Rubrics;
using Ovop.Core.Submission;
using Ovop.Core.Visit;
using Ovop.Demo.Rounds.Producers;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.Programme;

/// <summary>
/// Everybody of a round: producers apply in its first weeks, and whoever gets a letter with a link acts some days later, or not
/// at all.
/// </summary>
internal sealed class FastPeople
{
    /// <summary>Nobody reads them: the sheet counts at once.</summary>
    private const string Digits = "202600";

    private readonly FastRound _round;
    private readonly PriorityQueue<Func<Task>, DateTimeOffset> _ahead = new();
    private readonly Lock _gate = new();
    private readonly Random _dice = new(38);

    public FastPeople(FastRound round)
    {
        _round = round;
        round.Arrived += (number, letter) =>
        {
            if (letter.Link is { } link)
                In(0.3, 4, () => Act(number, link));
        };
    }

    /// <summary>So many producers apply within the first weeks.</summary>
    public void Apply(int cases, double days)
    {
        for (var index = 0; index < cases; index++)
        {
            var producer = Producer.Of(index, (Commodity)(index % 5));
            var drafted = index % 25 == 24; // one in so many never sends it
            In(0, days, () => Submit(producer, drafted));
        }
    }

    /// <summary>Lives until the clock has gone on by so much; every second day the office looks and the reconciliation runs.</summary>
    public async Task Live(TimeSpan so)
    {
        var begin = _round.Clock.GetUtcNow();
        for (var night = begin.AddDays(2); night <= begin + so; night = night.AddDays(2))
        {
            while (Due(night) is var (at, act))
            {
                await _round.MoveTo(at);
                await act();
            }

            await _round.MoveTo(night);
            await Office();
            await _round.Reconcile();
        }
    }

    private (DateTimeOffset At, Func<Task> Act)? Due(DateTimeOffset until)
    {
        lock (_gate)
        {
            if (!_ahead.TryPeek(out var act, out var at) || at > until)
                return null;
            _ahead.Dequeue();
            return (at, act);
        }
    }

    private void In(double least, double most, Func<Task> act)
    {
        lock (_gate)
            _ahead.Enqueue(act, _round.Clock.GetUtcNow().AddDays(least + ((most - least) * _dice.NextDouble())));
    }

    private int Dice(int sides)
    {
        lock (_gate)
            return _dice.Next(sides);
    }

    private async Task Submit(Producer producer, bool drafted)
    {
        var number = await _round.Open(producer.Email);
        var answers = producer.On(_round.Clock.GetUtcNow(), again: false);
        foreach (var section in FormSections.All)
            await Must(number, (dossier, setting) => SubmissionStage.Answer(dossier, section, answers.GetValueOrDefault, setting));
        if (drafted)
            return;

        foreach (var item in DocumentRules.Checklist(await _round.Find(number), _round.Round).Where(item => item.IsMandatory))
            for (var file = 1; file <= item.MinFiles; file++)
            {
                var (upload, facts) = ($"{item.Code}{file}", new DocumentFacts(
                    item.ArePhotos ? ContentKind.Jpeg : ContentKind.Pdf, 1000, $"{number} {item.Code} {file}", 1));
                await Must(number, (dossier, setting) => DocumentRules.Receive(
                    dossier, item.Code, upload, $"{item.Code}.pdf", facts, setting, Stated(item)));
            }
        await Must(number, SubmissionStage.Submit);
    }

    private DateOnly? Stated(ChecklistItem item) => !item.Expires ? null
        : item.ValidMonths is null ? WorkingCalendar.DateOf(_round.Round.Closes).AddYears(1)
        : WorkingCalendar.DateOf(_round.Clock.GetUtcNow()).AddDays(-7);

    /// <summary>By a link that was mailed. What is refused has been done meanwhile, or its time is over.</summary>
    private Task Act(ApplicationNumber number, LinkTarget link) => link.Purpose switch
    {
        LinkPurpose.Endorsement => Endorse(number, link),
        LinkPurpose.Review when _round.Office.BackAt(link.Person) is not null => Later(() => Act(number, link)),
        LinkPurpose.Review => Review(number, link),
        LinkPurpose.Ratification => _round.Do(number, (dossier, setting) => RatificationStage.Record(
            dossier, link.Person, link.Serial, true, "Sesuai aturan.", setting)),
        LinkPurpose.Visit => Visit(number, link),
        LinkPurpose.Confirmation or LinkPurpose.ProducerConfirmation => Task.CompletedTask,
        _ => throw new ArgumentOutOfRangeException(nameof(link), link.Purpose, null),
    };

    private Task Endorse(ApplicationNumber number, LinkTarget link) => Dice(30) == 0
        ? Task.CompletedTask
        : _round.Do(number, (dossier, setting) => EndorsementStage.Record(
            dossier, link.Person, link.Serial, Dice(12) > 0, "Diperiksa di sentra.", "530/77/2026", setting));

    private async Task Review(ApplicationNumber number, LinkTarget link)
    {
        var standsDown = Dice(40) == 0;
        await _round.Do(number, (dossier, setting) => Scoring.Declare(
            dossier, link.Person, link.Serial, !standsDown, standsDown ? "Kerabat pemilik." : "", "Pernyataan.", setting));
        if (standsDown || Dice(50) == 0)
            return;

        var share = 0.6 + (number.Sequence % 10 * 0.045) - (Dice(12) == 0 ? 0.3 : 0);
        await _round.Do(number, (dossier, setting) =>
        {
            var sheet = Sheet(setting.Round.Rubric.CriteriaFor(dossier.Case.Commodity!.Value), share);
            return SheetCodes.Needed(dossier, setting)
                ? SheetCodes.Send(dossier, link.Person, link.Serial, 0, sheet, Digits, false, setting)
                : Scoring.HandIn(dossier, link.Person, link.Serial, sheet.Levels, sheet.Notes, sheet.Decision, sheet.Reason, setting);
        });
        if (SheetCodes.Of(await _round.Find(number), link.Person) is not null)
            await _round.Do(number, (dossier, setting) => SheetCodes.Enter(
                dossier, link.Person, link.Serial, Digits, digits => digits, setting));
    }

    private static FilledSheet Sheet(IReadOnlyList<Criterion> criteria, double share) => new(
        criteria.ToDictionary(criterion => criterion.Code, criterion => (int)Math.Round(share * (criterion.Levels.Count - 1))),
        criteria.ToDictionary(criterion => criterion.Code, _ => "Terlihat pada dokumen."),
        Recommendation.Approve,
        "Bukti lengkap dan jelas.");

    private async Task Visit(ApplicationNumber number, LinkTarget link)
    {
        var facts = new DocumentFacts(ContentKind.Jpeg, 1000, $"{number} photo", 1);
        await _round.Do(number, (dossier, setting) => VisitPhotos.Receive(
            dossier, "photo", "photo.jpg", facts, setting, ScanState.Unscanned));
        await _round.Do(number, (dossier, setting) =>
        {
            var typed = VisitForm.Checks(dossier, setting).ToDictionary(VisitForm.Field, _ => "ya");
            typed[VisitForm.Day] = WorkingCalendar.DateOf(setting.Now).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            return VisitForm.Send(dossier, link.Person, link.Serial, typed, setting);
        });
    }

    /// <summary>The office lets the panels see the files as they are, and hands them over.</summary>
    private async Task Office()
    {
        foreach (var dossier in _round.Held.All.Where(dossier => dossier.Case.Wait?.For == BlindStage.For))
        {
            if (AnonymousCopies.Missing(dossier, _round.Round).Select(file => file.Key).ToList() is { Count: > 0 } files)
                await _round.Do(dossier.Number, (seen, setting) => AnonymousCopies.ShowAsTheyAre(
                    seen, Cast.Administrator.Id, files, setting));
            await _round.Do(dossier.Number, (seen, setting) => BlindStage.Release(seen, Cast.Administrator.Id, setting));
        }
    }

    private Task Later(Func<Task> act)
    {
        In(1, 2, act);
        return Task.CompletedTask;
    }

    private async Task Must(ApplicationNumber number, Func<Dossier, Setting, Result<Change>> rule) =>
        (await _round.Do(number, rule)).Problems.ShouldBeEmpty($"{number}");
}
