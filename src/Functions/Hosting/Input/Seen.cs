using Microsoft.AspNetCore.Http;
using Ovop.Core;

namespace Ovop.Functions.Hosting.Input;

/// <summary>
/// What a form was opened upon, or what was shown to follow from it. It is done to that alone: two people may have the same form open.
/// </summary>
internal static class Seen
{
    /// <summary>The hidden field with the seal of what was shown, of a case the last hash of its trail.</summary>
    public const string Field = "segel";

    /// <summary>Why a form is not saved.</summary>
    public static Problem Overtaken { get; } = new("form.overtaken", ProblemKind.Conflict);

    /// <param name="present">Seal of what is there now.</param>
    public static bool Is(IFormCollection typed, string present) => typed[Field] == present;
}
