@echo off
rem SPDX-License-Identifier: Apache-2.0
rem Starts Sitrep with the Java runtime at hand: JAVA_HOME, else the one on the PATH. Java 21 or newer.
setlocal
set "HERE=%~dp0"
set "JAVA=java.exe"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if "%JAVA%"=="java.exe" (
  where java.exe >nul 2>nul
  if errorlevel 1 (
    echo sitrep: there is no Java; install a Java runtime 21 or newer, or set JAVA_HOME 1>&2
    exit /b 4
  )
)
rem What is coded streams through; what joins the reports of a whole project needs more (docs/limits.md).
if not defined NUMBER_OF_PROCESSORS set "NUMBER_OF_PROCESSORS=2"
set /a "CODING=340+30*NUMBER_OF_PROCESSORS"
set "MEMORY=3g"
if "%~1"=="code" set "MEMORY=%CODING%m"
if not defined SITREP_MEMORY set "SITREP_MEMORY=%MEMORY%"
"%JAVA%" -Xmx%SITREP_MEMORY% -Xms256m -Xss4m -XX:+UseSerialGC -Djdk.reflect.useNativeAccessorOnly=true -Dfile.encoding=UTF-8 "-Dsitrep.data=%HERE%data" -jar "%HERE%sitrep.jar" %*
exit /b %ERRORLEVEL%
