using System.Text;
using Ovop.Core.Award;
using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Rounds;
using Ovop.Core.Stages;
using Ovop.Core.Submission;
using Ovop.Core.Tests.Rounds;

namespace Ovop.Core.Tests.Award;

/// <summary>
/// <c>docs/flow.md</c> says what the list of stages says. After a change, and to be read then:
/// <c>FLOW=write dotnet run --project tests/Core.Tests -- -class '*FlowTests'</c>.
/// </summary>
public sealed class FlowTests
{
    private static readonly Setting At = Dossiers.Setting();

    private static readonly Setting Visiting = At with
    {
        Round = Round.Parse(Encoding.UTF8.GetBytes(Demo.Round.Text.Replace(
            "\"commodities\": [\"AN\"]", "\"commodities\": [\"AN\", \"BT\"]", StringComparison.Ordinal))).Value,
    };

    private static string Path => System.IO.Path.Combine(HouseRulesTests.Root, "docs", "flow.md");

    [Fact]
    public void The_flow_in_the_documents_is_the_flow_of_the_list()
    {
        if (Environment.GetEnvironmentVariable("FLOW") == "write")
            File.WriteAllText(Path, Written());

        File.ReadAllText(Path).ShouldBe(Written());
    }

    /// <summary>Whatever a stage waits for, its wait reminds somebody and ends.</summary>
    [Fact]
    public void Every_stage_that_waits_reminds_whoever_it_waits_for_and_is_told_by_something()
    {
        foreach (var (stage, waiting) in Procedure.Stages.Select(stage => (stage, Sample(stage))))
            if (waiting is not null)
            {
                stage.Reminders(waiting, At, "test").ShouldNotBeEmpty(stage.GetType().Name);
                (stage.AwaitedBy(waiting) is var awaited ? awaited.Any.Concat(awaited.All) : []).ShouldNotBeEmpty(stage.GetType().Name);
                waiting.Case.Wait!.Due.ShouldBeGreaterThan(At.Now);
            }
    }

    private static string Written() => $"""
        # The flow

        Generated from `Procedure.Stages` and from a case that waits in each stage under the demonstration round
        (`tests/Core.Tests/Award/FlowTests.cs` writes and holds it). A stage stands in the folder of its name in `src/Core`; the order is
        this list and nothing else. From every open state an application may also be withdrawn, lapse or be disqualified.

        | stage | states | waits for | whose move | then | ended by | reminded by | goes on to |
        | --- | --- | --- | --- | --- | --- | --- | --- |
        {string.Join('\n', Procedure.Stages.Select(Row))}

        A stage without states of its own is passed in the state of the stage before it. A personal link is of one kind:

        | link | stored as | decides in |
        | --- | --- | --- |
        {string.Join('\n', LinkKinds.All.Select(kind => $"| `{kind.GetType().Name}` | {kind.Purpose} | `{kind.GetType().Namespace!.Split('.')[^1]}` |"))}

        """.ReplaceLineEndings("\n");

    private static string Row(CaseStage stage)
    {
        var waiting = Sample(stage);
        var wait = waiting?.Case.Wait;
        return $"| {string.Join(" | ",
            stage.GetType().Namespace!.Split('.')[^1],
            Listed(stage.States.Select(state => $"{state}")),
            wait?.For ?? "-",
            wait is null ? "-" : Listed(wait.Who.Select(Role)),
            wait?.Then ?? "-",
            waiting is null ? "-" : Listed(stage.AwaitedBy(waiting) is var awaited
                ? awaited.Any.Concat(awaited.All).Select(happened => $"{happened.What}") : []),
            waiting is null ? "-" : Listed(stage.Reminders(waiting, At, "").Select(letter => $"{letter.Kind}")),
            Listed(stage.States.SelectMany(from => Moves.InOrder.Where(to => !to.IsWayOut() && from.MayBecome(to))).Select(to => $"{to}")))} |";
    }

    private static string Listed(IEnumerable<string> words) => string.Join(", ", words.Distinct()) is { Length: > 0 } list ? list : "-";

    private static string Role(string person) => person.TrimEnd("0123456789".ToCharArray()) switch
    {
        "kadis" => "head of the dinas",
        "p" => "assessor",
        var role => role,
    };

    /// <summary>A case that waits in this stage; null for one that waits for nobody.</summary>
    private static Dossier? Sample(CaseStage stage) => stage switch
    {
        SubmissionStage => Draft,
        DocumentsStage => stage.Begin(Draft.Do(SubmissionStage.Submit(Draft, At)).By("system", At.Now), At).Change.After,
        Core.Endorsement.EndorsementStage => Dossiers.AtEndorsement(At),
        Core.Review.ReviewStage => Dossiers.AtReview(At),
        Core.Visit.VisitStage => Dossiers.AtStars(Visiting),
        Core.Ratification.RatificationStage => Dossiers.AtStars(At),
        Core.Screening.ScreeningStage or Core.Anonymity.BlindStage or Core.Stars.StarsStage or Core.Register.RegisterStage => null,
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "A case that waits in this stage is missing here."),
    };

    private static Dossier Draft { get; } = Dossiers.Filled(SubmissionStage.Open(
        new ApplicationNumber("2026", 1), "sri@contoh.id", Language.Indonesian, At).After, At);
}
