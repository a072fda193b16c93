using Ovop.Core;
using Ovop.Core.Award.Events;
using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Renewal;
using Ovop.Core.Rounds.Calendar;
using Ovop.Core.Submission;
using Ovop.Demo.Rounds.AtWork;
using Ovop.Demo.Rounds.Past;
using Ovop.Demo.Rounds.Producers;

namespace Ovop.Demo.Rounds;

/// <summary>One case and what people do in it. It is told whenever the case has changed, and plans what follows.</summary>
/// <param name="lot">What befalls it.</param>
/// <param name="entry">Whose it is.</param>
internal sealed class CaseScript(Chronicle chronicle, Timeline time, Lot lot, Entry entry)
{
    private readonly HashSet<string> _seen = [];
    private readonly PeopleAtWork _people = new(lot, new Random(104729 * (entry.Index + 1)));
    private Task _uploads = Task.CompletedTask;
    private int _wake;

    public Producer Producer => entry.Producer;

    public ApplicationNumber Number { get; private set; }

    /// <summary>Everything of the case's files lies in storage.</summary>
    public Task Stored => _uploads;

    public Chronicle Chronicle => chronicle;

    public Timeline Time => time;

    public Random Dice => _people.Dice;

    /// <summary>Opens the draft; a renewal copies the past case forward, if that has its star.</summary>
    public async Task Open()
    {
        var past = entry.Renews?.Number is { } number && await chronicle.Find(number) is { Case.State: CaseState.Published } published ? published : null;
        var opened = await chronicle.Open(
            entry.Round, Producer.Email, Language.Indonesian, past is null ? $"round-{entry.Index}" : Reapplication.KeyOf(past.Number), CancellationToken.None,
            past is null ? null : change => Reapplication.Begin(change, past, entry.Round));
        entry.Number = Number = opened.Number;
        await Settle();
        if (lot.Fate != Fate.Begun)
            In(1, 2, () => Fill(past is not null));
    }

    /// <summary>An objection goes its own way from here.</summary>
    public CaseScript For(ApplicationNumber objection, Lot other) => new(chronicle, time, other, entry with { Index = entry.Index + 10_000 }) { Number = objection };

    /// <summary>Plans an act for some days later.</summary>
    public void In(double least, double most, Func<Task> act) => time.At(chronicle.Now.AddDays(least + (most - least) * Dice.NextDouble()), act);

    /// <summary>Does what a rule allows, and lets the case go on.</summary>
    /// <exception cref="InvalidOperationException">The rule refuses: the script is wrong.</exception>
    public async Task Do(Func<Dossier, Setting, Result<Change>> rule)
    {
        var decision = await chronicle.Decide(Number, rule, CancellationToken.None);
        if (!decision.IsOk)
            throw new InvalidOperationException($"{Number} ({lot.Fate}) at {chronicle.Now:u} refuses: {string.Join("; ", decision.Problems.Select(problem => $"{problem.Field} {problem.Code} {string.Join(' ', problem.Args ?? [])}"))}");
        await Settle();
    }

    /// <summary>The case goes on by itself as far as it can, and is looked at again at its next hour.</summary>
    public async Task Settle()
    {
        var dossier = await chronicle.Advance(Number, CancellationToken.None);
        var (wake, now) = (++_wake, chronicle.Now);
        var next = Checkpoint.Of(dossier).LookAt.Where(hour => hour > now).DefaultIfEmpty(DateTimeOffset.MaxValue).Min();
        if (!dossier.Case.State.IsEnd())
            time.At(next, () => wake == _wake ? Settle() : Task.CompletedTask);
        if (_seen.Add(Situation.Of(dossier)))
            _people.Plan(this, dossier);
    }

    public async Task Receive(CaseFile file)
    {
        var code = file.Item.Code;
        DateOnly? stated = !file.Item.Expires ? null : file.Item.ValidMonths is null ? WorkingCalendar.DateOf(entry.Round.Closes).AddYears(1) : WorkingCalendar.DateOf(chronicle.Now).AddDays(-7);
        await Do((dossier, setting) => DocumentRules.Receive(dossier, code, file.Upload, file.FileName, file.Facts, setting, stated));
        Store(code, file, stated);
    }

    public void Store(string code, CaseFile file, DateOnly? stated = null) =>
        _uploads = Task.WhenAll(_uploads, chronicle.Upload(Number, code, file.Upload, file.FileName, file.Bytes, stated, CancellationToken.None));

    /// <summary>Another version of a document.</summary>
    public CaseFile Redrawn(string code, int variant) => CaseFiles.One(Producer, entry.Round.Checklist.For(Producer.Commodity, touchesFood: false, Producer.LegalForm).First(item => item.Code == code), 1, variant);

    private async Task Fill(bool again)
    {
        var answers = Producer.On(chronicle.Now, again);
        foreach (var section in FormSections.All.Take(lot.Fate == Fate.HalfFilled ? 7 : FormSections.All.Count))
            await Do((dossier, setting) => SubmissionStage.Answer(dossier, section, answers.GetValueOrDefault, setting));
        In(1, 2, HandInFiles);
    }

    private async Task HandInFiles()
    {
        foreach (var file in (await entry.Files.Task).Take(lot.Fate is Fate.HalfFilled or Fate.Lapsed ? 4 : int.MaxValue))
            await Receive(file);
        if (lot.Fate is not (Fate.HalfFilled or Fate.Lapsed))
            In(0.2, 1, () => Do(SubmissionStage.Submit));
    }
}
