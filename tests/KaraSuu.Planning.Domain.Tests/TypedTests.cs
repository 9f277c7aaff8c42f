using System.Globalization;
using System.Text.RegularExpressions;
using KaraSuu.Planning.Domain.Tests.Architecture;

namespace KaraSuu.Planning.Domain.Tests;

/// <summary>What people type is read as they mean it, or not at all: tests/typed-cases.csv, which the browser's reader is held to as well.</summary>
public sealed class TypedTests
{
    public static TheoryData<string, string, string, string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, string, string, string>();
            foreach (var line in File.ReadLines(Path.Combine(Sources.Root, "tests", "typed-cases.csv")).Skip(1))
            {
                if (line.Split(';') is [var kind, var text, var reading, var value, var other]) cases.Add(kind, text, reading, value, other);
                else throw new FormatException(line);
            }
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_is_read_as_the_table_says(string kind, string text, string reading, string value, string other)
    {
        var typed = Regex.Replace(text, @"\\u([0-9a-f]{4})", m => ((char)Convert.ToInt32(m.Groups[1].Value, 16)).ToString());
        var read = kind switch
        {
            "day" => TypedDay.Read(typed) is var day && day.Reading is Reading.Read ? (day.Reading, $"{day.Day:yyyy-MM-dd}", "") : (day.Reading, "", ""),
            "time" => TypedTime.Read(typed) is var time && time.Reading is Reading.Read ? (time.Reading, $"{time.Time:HH:mm}", "") : (time.Reading, "", ""),
            _ => Of(TypedNumber.Read(typed, Enum.Parse<NumberKind>(kind, ignoreCase: true))),
        };

        Assert.Equal((reading, value, other), (Name(read.Item1), read.Item2, read.Item3));
    }

    [Fact]
    public void Nothing_typed_is_unknown_and_not_zero()
    {
        Assert.Equal(Reading.Empty, TypedNumber.Read(null, NumberKind.Money).Reading);
        Assert.Equal(Reading.Empty, TypedDay.Read(null).Reading);
        Assert.Equal(Reading.Empty, TypedTime.Read(null).Reading);
    }

    [Fact]
    public void A_book_is_no_number() => Assert.Equal(Reading.Unreadable, TypedNumber.Read(new string('1', 2_000_000), NumberKind.Count).Reading);

    [Fact]
    public void A_number_of_a_hundred_signs_is_read_and_a_longer_one_is_not()
    {
        Assert.Equal(new TypedNumber(Reading.Read, 7), TypedNumber.Read("7".PadLeft(100, '0'), NumberKind.Count));
        Assert.Equal(Reading.Unreadable, TypedNumber.Read("7".PadLeft(101, '0'), NumberKind.Count).Reading);
    }

    [Theory]
    [InlineData("31.12.1899", Reading.NoSuch)]
    [InlineData("01.01.1900", Reading.Read)]
    [InlineData("31.12.2200", Reading.Read)]
    [InlineData("01.01.2201", Reading.NoSuch)]
    [InlineData("29.02.2027", Reading.NoSuch)]
    [InlineData("29.02.2028", Reading.Read)]
    [InlineData("00.01.2027", Reading.NoSuch)]
    [InlineData("01.00.2027", Reading.NoSuch)]
    [InlineData("01.12.2027", Reading.Read)]
    [InlineData("01.13.2027", Reading.NoSuch)]
    public void A_day_is_one_of_a_calendar_and_of_three_centuries(string typed, Reading reading) => Assert.Equal(reading, TypedDay.Read(typed).Reading);

    [Theory]
    [InlineData("00:00", Reading.Read)]
    [InlineData("23:59", Reading.Read)]
    [InlineData("24:00", Reading.NoSuch)]
    [InlineData("14:60", Reading.NoSuch)]
    public void A_time_is_one_of_a_clock(string typed, Reading reading) => Assert.Equal(reading, TypedTime.Read(typed).Reading);

    private static (Reading, string, string) Of(TypedNumber number) => number.Reading switch
    {
        Reading.Read => (number.Reading, Text(number.Value), ""),
        Reading.TwoWays => (number.Reading, Text(number.Value), Text(number.Other)),
        _ => (number.Reading, "", ""),
    };

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Name(Reading reading) => Regex.Replace(reading.ToString(), "(?<=[a-z])(?=[A-Z])", "-").ToLowerInvariant();
}
