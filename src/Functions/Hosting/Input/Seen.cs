using Microsoft.AspNetCore.Http;
using Ovop.Core;

namespace Ovop.Functions.Hosting.Input;

/// <summary>What a form was opened upon. It is saved over that alone: two people of the office may have the same form open.</summary>
internal static class Seen
{
    /// <summary>The hidden field with the seal of what was shown.</summary>
    public const string Field = "segel";

    public static Problem Overtaken { get; } = new("form.overtaken", ProblemKind.Conflict);

    /// <param name="present">Seal of what is there now.</param>
    public static bool Is(IFormCollection typed, string present) => typed[Field] == present;
}
