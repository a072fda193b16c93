using Ovop.Core;
using Ovop.Core.Notices.Circulars;
using Ovop.Core.Places;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Rounds;

namespace Ovop.Functions.Administration.Circulars.Groups;

/// <summary>A group of people in words.</summary>
internal static class GroupWords
{
    public static string Of(CircularTo to, Language language)
    {
        var words = Texts.Of(typeof(GroupWords), language);
        return to switch
        {
            CircularTo.Assessors => words["group.assessors"],
            CircularTo.Heads => words["group.heads"],
            CircularTo.Officers => words["group.officers"],
            _ => throw new InvalidOperationException($"Unknown group {to}."),
        };
    }

    /// <summary>Who they are and what bounds them: "Penilai; Batik; Jawa Tengah; ditunggu".</summary>
    public static string Of(CircularGroup group, Language language) => string.Join("; ", new[]
    {
        Of(group.To, language), group.Commodity?.In(language) ?? "", Provinces.Find(group.Province)?.Name ?? "",
        group.Round.Length > 0 ? Texts.Of(typeof(GroupWords), language)["group.of", group.Round] : "",
        group.IsWaitedFor ? Texts.Of(typeof(GroupWords), language)["group.awaited.yes"] : "",
    }.Where(part => part.Length > 0));
}
