using Microsoft.AspNetCore.Http;
using Ovop.Core;
using Ovop.Core.Offices;
using Ovop.Core.Sittings;
using Ovop.Functions.Hosting.Fields;

namespace Ovop.Functions.Sittings.Calling;

/// <summary>A sitting as the form that calls it has it.</summary>
internal static class TypedCall
{
    /// <summary>The id that a form brings, so that pressing twice calls one sitting.</summary>
    public static string NewId => Guid.NewGuid().ToString("n");

    public static SittingMember ChairOf(Contact ratifier) =>
        new(ratifier.Id, ratifier.Name, ratifier.Office.In(Language.First), ratifier.Email, ratifier.Language);

    /// <summary>What <see cref="Sitting.Call"/> says; <c>sitting.terms</c> where the rounds of the cases let them be decided
    /// differently.</summary>
    public static Result<Sitting> Of(
        IFormCollection typed, IReadOnlyList<AgendaItem> agenda, Contact ratifier, string by, DateTimeOffset now)
    {
        var terms = agenda.Select(item => item.Terms).Distinct().ToList();
        if (terms.Count > 1)
            return new Problem("sitting.terms", ProblemKind.Conflict, "pilih");

        var called = Sitting.Call(
            Guid.TryParseExact(typed["id"], "n", out _) ? typed["id"].ToString() : NewId,
            TypedDate.Of(typed, "tanggal"), typed["tempat"].ToString(),
            Enum.TryParse<Voting>(typed["cara"], out var voting) && Enum.IsDefined(voting) ? voting : null,
            ChairOf(ratifier),
            typed["anggota"].ToString(), [.. agenda.Select(item => item.Number)], by, now);
        return called.TryGet(out var sitting) ? sitting with { Terms = terms.SingleOrDefault() } : called;
    }
}
