using Ovop.Core.Rounds.Approvals;
using Ovop.Core.Sittings;
using Ovop.Functions.Hosting.Languages;

namespace Ovop.Functions.Sittings.Votes;

/// <summary>How a sitting decides, in words.</summary>
internal static class TermsWords
{
    /// <summary>"paling sedikit tiga perempat".</summary>
    public static string Quorum(Sitting sitting, Texts words) => words[$"quorum.{Of(sitting).Quorum}"];

    /// <summary>"lebih dari separuh suara; suara yang sama banyak tidak memutuskan apa pun".</summary>
    public static string Majority(Sitting sitting, Texts words) =>
        $"{words[$"majority.{Of(sitting).Majority}"]}; {words[$"tie.{Of(sitting).Tie}"]}";

    private static SittingTerms Of(Sitting sitting) => sitting.Terms ?? SittingTerms.Usual;
}
