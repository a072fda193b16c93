using Microsoft.AspNetCore.Http;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Sittings;

namespace Ovop.Functions.Sittings.Votes;

/// <summary>The votes of a form: ticked to ratify, a reason to send back, or a reason to take no part.</summary>
public sealed record TypedVotes(IReadOnlyList<Vote> Votes, IReadOnlyList<Problem> Problems)
{
    public static TypedVotes None { get; } = new([], []);

    /// <summary><c>vote.both</c> for each case that is ticked and has a reason.</summary>
    public static TypedVotes Of(IFormCollection typed, Sitting sitting)
    {
        var ticked = typed["pilih"].ToHashSet();
        var (votes, problems) = (new List<Vote>(), new List<Problem>());
        foreach (var number in sitting.Agenda)
        {
            var (isTicked, reason) = (ticked.Contains($"{number}"), typed[ReasonOf(number)].ToString().Trim());
            var isRecused = typed[AbsenceOf(number)] == "ya";
            if (isTicked && (isRecused || reason.Length > 0))
                problems.Add(new("vote.both", Field: "pilih", Args: $"{number}"));
            if (isTicked || isRecused || reason.Length > 0)
                votes.Add(new(number, isRecused ? Voice.Recused : reason.Length > 0 ? Voice.SendBack : Voice.Ratify, reason));
        }

        return new(votes, problems);
    }

    public static string ReasonOf(ApplicationNumber number) => $"alasan-{number}";

    public static string AbsenceOf(ApplicationNumber number) => $"absen-{number}";
}
