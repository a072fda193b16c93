using Microsoft.AspNetCore.Http;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Offices;
using Ovop.Core.Sittings;
using Ovop.Functions.Hosting.Fields;

namespace Ovop.Functions.Sittings.Calling;

/// <summary>A sitting as the form that calls it has it.</summary>
internal static class TypedCall
{
    /// <summary>The id that a form brings, so that pressing twice calls one sitting.</summary>
    public static string NewId => Guid.NewGuid().ToString("n");

    public static Result<Sitting> Of(
        IFormCollection typed, IReadOnlyList<ApplicationNumber> agenda, Contact ratifier, string by, DateTimeOffset now) => Sitting.Call(
            Guid.TryParseExact(typed["id"], "n", out _) ? typed["id"].ToString() : NewId,
            TypedDate.Of(typed, "tanggal"), typed["tempat"].ToString(),
            Enum.TryParse<Voting>(typed["cara"], out var voting) && Enum.IsDefined(voting) ? voting : null,
            new(ratifier.Id, ratifier.Name, ratifier.Office.In(Language.First), ratifier.Email, ratifier.Language),
            typed["anggota"].ToString(), agenda, by, now);
}
